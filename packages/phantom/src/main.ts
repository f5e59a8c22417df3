import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BadArgument, type PhantomArguments, parseArguments, USAGE } from './arguments.ts';
import { type Ceiling, estimateCeiling } from './ceiling.ts';
import { MANIFEST_HEADER } from './dataset.ts';
import { PRESETS } from './presets.ts';
import type { RenderReply, RenderRequest } from './render-worker.ts';

/** Says how far it is, at most once a second and at the end. */
function progress(count: number): (done: number) => void {
  const startedAt = performance.now();
  let saidAt = 0;
  return (done) => {
    const now = performance.now();
    if (done < count && now - saidAt < 1000) return;
    saidAt = now;
    const perSecond = done / ((now - startedAt) / 1000);
    process.stdout.write(`${done} of ${count} studies, ${perSecond.toFixed(1)} per second\n`);
  };
}

/** Hands the seeds out to one thread per core and returns the manifest's lines in the order of the seeds. */
function renderAll(wanted: PhantomArguments): Promise<readonly string[]> {
  const { count, seed } = wanted;
  const lines = new Array<string>(count).fill('');
  const say = progress(count);
  return new Promise((resolve, reject) => {
    let [next, done] = [0, 0];
    const threads = Math.min(count, availableParallelism());
    for (let thread = 0; thread < threads; thread += 1) {
      const worker = new Worker(new URL('./render-worker.ts', import.meta.url));
      const give = (): void => {
        if (next >= count) {
          void worker.terminate();
          return;
        }
        const request: RenderRequest = { seed: seed + next, options: wanted };
        next += 1;
        worker.postMessage(request);
      };
      worker.on('error', reject);
      worker.on('message', (reply: RenderReply) => {
        lines[reply.seed - seed] = reply.line;
        done += 1;
        say(done);
        give();
        if (done === count) resolve(lines);
      });
      give();
    }
  });
}

/** What nobody can do better than, in two lines. */
function describeCeiling({ SCOLIOSIS, CMS, count, plans }: Ceiling): string {
  const of = plans === 'SEEDS_ASKED_FOR' ? 'plans of the seeds asked for' : 'other plans of this preset';
  const [scoliosis, whole, coronal, sagittal] = [SCOLIOSIS.auroc, CMS.auroc, CMS.coronal, CMS.sagittal].map((value) =>
    value.toFixed(3),
  );
  return (
    `Ceiling (AUROC of the likelihood ratio on the true parameters, ${count} ${of}):\n` +
    `scoliosis ${scoliosis}; CMS ${whole}, from the coronal view alone ${coronal}, from the sagittal alone ${sagittal}\n`
  );
}

async function main(): Promise<void> {
  const wanted = parseArguments(process.argv.slice(2));
  await mkdir(wanted.directory, { recursive: true });
  const lines = await renderAll(wanted);
  const manifest = join(wanted.directory, 'manifest.csv');
  await writeFile(manifest, `${[MANIFEST_HEADER, ...lines].join('\n')}\n`);
  process.stdout.write(`Wrote ${lines.length} synthetic studies and ${manifest}\n`);
  const ceiling = estimateCeiling(PRESETS[wanted.preset], { first: wanted.seed, count: wanted.count });
  await writeFile(join(wanted.directory, 'ceiling.json'), `${JSON.stringify(ceiling)}\n`);
  process.stdout.write(describeCeiling(ceiling));
}

try {
  await main();
} catch (error) {
  if (error instanceof BadArgument) process.stderr.write(`${error.message}\n${USAGE}\n`);
  else
    process.stderr.write(`The films could not be written: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(error instanceof BadArgument ? 2 : 1);
}
