import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Side } from './side.ts';

const reply = z.union([
  z.object({ torch: z.string() }),
  z.object({ missing: z.string() }),
  z.object({ seconds: z.number() }),
]);

/** Debian keeps its Python packages with its own interpreter, which need not be the first on the path. */
const interpreters = ['python3', '/usr/bin/python3'];

/** Two ResNet-50 in PyTorch, operator by operator (models/training/bench_eager.py), or why there is no such peer. */
export async function openEagerSide(
  pairsATurn: number,
  batchSize: number,
): Promise<{ side: Side; torch: string } | { missing: string }> {
  let missing = 'Python not installed';
  for (const interpreter of interpreters) {
    const opened = await open(interpreter, pairsATurn, batchSize);
    if ('side' in opened) return opened;
    missing = opened.missing;
  }
  return { missing };
}

async function open(interpreter: string, pairsATurn: number, batchSize: number) {
  const child = spawn(interpreter, ['-m', 'training.bench_eager', String(pairsATurn), String(batchSize)], {
    cwd: join(import.meta.dirname, '../../models'),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const gone = Promise.withResolvers<void>();
  child.once('close', () => gone.resolve());
  const failed = Promise.withResolvers<{ missing: string }>();
  child.once('error', (error) => failed.resolve({ missing: error.message }));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextReply = async () => {
    const { value, done } = await lines.next();
    return done === true ? { missing: 'Python ended without an answer' } : reply.parse(JSON.parse(value));
  };
  const first = await Promise.race([nextReply(), failed.promise]);
  if (!('torch' in first)) return { missing: 'missing' in first ? first.missing : 'unknown answer' };
  const side: Side = {
    name: 'eager',
    pairsATurn,
    run: async () => {
      child.stdin.write('turn\n');
      if (!('seconds' in (await nextReply()))) throw new Error('PyTorch did not finish its turn.');
    },
    close: async () => {
      child.stdin.end();
      await gone.promise;
    },
  };
  return { side, torch: first.torch };
}
