import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findGraph, readManifest } from '@plumbline/inference';
import { openBareGraph } from './bare-graph.ts';
import type { BenchResult } from './main.ts';
import { seededPairs } from './seeded-pairs.ts';
import { type Side, secondsAPair } from './side.ts';
import { openStoredPairs, type StoredPairs } from './stored-pairs.ts';

const batchSizes = [2, 4, 8, 16];
/** Each look is a transaction on the same two cores: rarely enough to cost nothing beside a turn of several seconds. */
const lookEveryMs = 100;

/**
 * Pairs a second on the whole worker path, from DICOM in file storage to results, heatmaps and audit events in
 * PostgreSQL, against bare `session.run` of the same graph at its best batch, which has its tensors ready in memory. The
 * films are phantoms at 0.4 mm; database, queue, worker and model all live on this machine.
 */
export async function workerPathBench(args: readonly string[]): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'models/spine-pair/1.0.0' },
      pairs: { type: 'string', default: '96' },
      rendered: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      redis: { type: 'string' },
    },
  });
  const [pairs, rounds] = [Number(values.pairs), Number(values.rounds)];
  const bare = await openBareSide(values.model, pairs);
  const batchSize = await bare.bestBatchSize();
  const stored = await openStoredPairs({
    modelFolder: values.model,
    pairsATurn: pairs,
    turns: rounds + 1,
    rendered: Number(values.rendered),
    batchSize,
    redisUrl: values.redis,
  });
  const worker: Side = {
    name: 'worker',
    pairsATurn: pairs,
    run: () => screenAll(stored),
    close: () => stored.close(),
  };
  const sides = [bare.side(batchSize), worker];
  try {
    const seconds = await secondsAPair(sides, rounds);
    const of = (name: string) => seconds.get(name) ?? Number.NaN;
    return {
      name: 'worker-path',
      ratio: rounded(of('bare') / of('worker')),
      against: 'bare onnxruntime-node session.run of the same graph at its best batch, pairs a second',
      raw: {
        model: stored.modelName,
        machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`,
        queue: values.redis === undefined ? 'PostgreSQL' : 'Redis',
        batchSize,
        pairs: rounds * pairs,
        filmMegapixels: rounded(stored.filmPixels / 1e6),
        barePairsPerSecond: rounded(1 / of('bare')),
        workerPairsPerSecond: rounded(1 / of('worker')),
      },
    };
  } finally {
    for (const side of sides) await side.close();
  }
}

/** Queues the runs of the next turn's studies and waits until every one of them has its results. */
async function screenAll(stored: StoredPairs): Promise<void> {
  await stored.queueNext();
  while ((await stored.unfinished()) > 0) await delay(lookEveryMs);
}

async function openBareSide(modelFolder: string, pairs: number) {
  const manifest = await readManifest(modelFolder);
  const graph = findGraph(manifest, ['CORONAL', 'SAGITTAL']);
  if (graph === undefined) throw new Error('The model has no graph for pairs.');
  const bare = await openBareGraph(modelFolder, manifest, graph);
  const tensors = seededPairs(pairs, manifest);
  const side = (size: number): Side => ({
    name: 'bare',
    pairsATurn: pairs,
    run: () => bare.run(tensors, size),
    close: () => bare.close(),
  });
  return {
    side,
    /** The fastest of a few, each tried in two turns after one to warm up. */
    bestBatchSize: async () => {
      const tried = batchSizes.map((size) => ({ ...side(size), name: String(size) }));
      const [best] = [...(await secondsAPair(tried, 2))].sort(([, one], [, other]) => one - other);
      return Number(best?.[0] ?? 1);
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
