import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSandboxed, type SandboxLimits } from './run-sandboxed.ts';

const roomy: SandboxLimits = { memoryBytes: 2 ** 30, timeMs: 30_000 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-sandbox-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a program of a few lines; `ask` prints what became of something, or the code with which it was refused. */
async function sandboxed(program: string, limits = roomy) {
  const file = join(folder, 'work.mjs');
  const ask = `const ask = async (what) => { try { console.log(await what()); } catch (error) { console.log(error.code); } };`;
  await writeFile(file, `import fs from 'node:fs';\n${ask}\n${program}`);
  return runSandboxed({ file, arguments: ['an argument'], readable: [], limits });
}

test('gives what the work printed', async () => {
  expect(await sandboxed(`console.log(process.argv[2])`)).toMatchObject({ status: 'ENDED', output: 'an argument\n' });
});

test('work that never ends is ended when its time is up', async () => {
  expect(await sandboxed('for (;;);', { ...roomy, timeMs: 500 })).toMatchObject({ status: 'TIME' });
});

test.each([
  ['outside the heap', 'const held = []; for (;;) held.push(Buffer.alloc(2 ** 24, 1));'],
  ['on the heap', 'const held = []; for (;;) held.push(new Array(2 ** 16).fill(held.length));'],
])('work that takes ever more memory %s is ended at its limit', async (_where, program) => {
  expect(await sandboxed(program, { ...roomy, memoryBytes: 700 * 2 ** 20 })).toMatchObject({ status: 'MEMORY' });
});

test('work that prints without end is ended', async () => {
  expect(await sandboxed(`for (;;) fs.writeSync(1, 'x'.repeat(4096));`)).toMatchObject({ status: 'OUTPUT' });
});

test('work that fails says so, with its last words', async () => {
  const end = await sandboxed(`throw new Error('the last words')`);
  expect(end).toMatchObject({ status: 'CRASHED', reason: expect.stringContaining('the last words') });
});

test('reads nothing else, writes nothing, starts nothing and knows none of our settings', async () => {
  const end = await sandboxed(`
    await ask(() => fs.readFileSync('/etc/hostname', 'utf8'));
    await ask(() => fs.writeFileSync(${JSON.stringify(join(folder, 'left-behind'))}, 'x'));
    await ask(async () => (await import('node:child_process')).execFileSync('true'));
    await ask(async () => new (await import('node:worker_threads')).Worker('0', { eval: true }));
    await ask(() => process.env.PATH + ' ' + process.env.HOME);`);
  expect(end).toMatchObject({ status: 'ENDED', output: `${'ERR_ACCESS_DENIED\n'.repeat(4)}undefined undefined\n` });
  expect(await readdir(folder)).toEqual(['work.mjs']);
});

test('reaches no server, not even on this machine, where the system can keep it apart; and says whether it can', async () => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const end = await sandboxed(`
    const net = await import('node:net');
    await ask(() => new Promise((resolve, reject) => {
      net.connect(${port}, '127.0.0.1').once('error', reject).once('connect', function () { this.destroy(); resolve('reached'); });
    }));`);
  server.close();
  const { network } = end.sandbox;
  expect(end).toMatchObject({ output: network === 'NETWORK_NAMESPACE' ? 'ENETUNREACH\n' : 'reached\n' });
});
