import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  findGraph,
  type InferenceProcess,
  type Manifest,
  MicroBatcher,
  openInferenceProcess,
  readManifest,
  type StudyTensors,
} from '@plumbline/inference';
import { type BareGraph, openBareGraph } from './bare-graph.ts';
import { openEagerSide } from './eager-side.ts';
import type { BenchResult } from './main.ts';
import { seededPairs } from './seeded-pairs.ts';
import { type Side, secondsAPair, secondsOf } from './side.ts';

const batchSizes = [1, 2, 4, 8, 16];

interface Opened {
  readonly model: InferenceProcess;
  readonly pair: BareGraph;
  readonly single: readonly BareGraph[];
  readonly pairs: readonly StudyTensors[];
}

/**
 * Pairs a second through the inference process (micro-batches, IPC, checked outputs) against bare `session.run` of the
 * same graph at its best batch. Beside it, from the same run:
 * - fiveModelsCost: the pair's graph with all five networks over its two backbones alone. The floor is the two graphs of
 *   one film, run one after the other: a backbone each, and the head of its own network, which is one 1×1 convolution.
 * - fiveSeparateCost: five sessions that share nothing over the same floor: Coronal and Sagittal with one backbone each,
 *   Dual, Concat and Bilinear with two. The three are stood in for by the pair's graph.
 * - latencyOverheadMs: one lone pair through the inference process less the same in a bare session, median of the turns.
 * - eagerPairsPerSecond: the two backbones in PyTorch, where it is installed.
 */
export async function inferenceBench(args: readonly string[]): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'models/spine-pair/1.0.0' },
      pairs: { type: 'string', default: '64' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const rounds = Number(values.rounds);
  const opened = await openAll(values.model, Number(values.pairs));
  const eager = await openEagerSide(Number(values.pairs), 8);
  const batchSize = await bestBatchSize(opened);
  const sides = [...sidesOf(opened, batchSize), ...('side' in eager ? [eager.side] : [])];
  try {
    const latency = await latencyOf(opened, rounds * 5);
    const seconds = await secondsAPair(sides, rounds);
    const of = (name: string) => seconds.get(name) ?? Number.NaN;
    return {
      name: 'inference',
      ratio: rounded(of('bare') / of('runner')),
      against: 'bare onnxruntime-node session.run of the same graph at its best batch, pairs a second',
      raw: {
        model: `${opened.model.manifest.name} ${opened.model.manifest.version}`,
        machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`,
        bestBatch: batchSize,
        pairs: rounds * opened.pairs.length,
        barePairsPerSecond: rounded(1 / of('bare')),
        runnerPairsPerSecond: rounded(1 / of('runner')),
        fiveModelsCost: rounded(of('bare') / of('backbones')),
        fiveSeparateCost: rounded(of('separate') / of('backbones')),
        ...latency,
        ...('side' in eager
          ? { eagerPairsPerSecond: rounded(1 / of('eager')), eager: `PyTorch ${eager.torch}` }
          : { eager: eager.missing }),
      },
    };
  } finally {
    for (const side of sides) await side.close();
  }
}

async function openAll(modelFolder: string, count: number): Promise<Opened> {
  const manifest = await readManifest(modelFolder);
  const openGraph = async (...views: Manifest['graphs'][number]['views']) => {
    const graph = findGraph(manifest, views);
    if (graph === undefined) throw new Error(`The model has no graph for ${views.join(' and ')}.`);
    return openBareGraph(modelFolder, manifest, graph);
  };
  return {
    model: await openInferenceProcess({ modelFolder, provider: 'cpu' }),
    pair: await openGraph('CORONAL', 'SAGITTAL'),
    single: [await openGraph('CORONAL'), await openGraph('SAGITTAL')],
    pairs: seededPairs(count, manifest),
  };
}

/** The bare session's fastest, each size tried in two turns after one to warm up. */
async function bestBatchSize({ pair, pairs }: Opened): Promise<number> {
  const sides = batchSizes.map((size) => ({
    name: String(size),
    pairsATurn: pairs.length,
    run: () => pair.run(pairs, size),
    close: async () => undefined,
  }));
  const seconds = await secondsAPair(sides, 2);
  const [best] = [...seconds].sort(([, a], [, b]) => a - b);
  return Number(best?.[0] ?? 1);
}

function sidesOf({ model, pair, single, pairs }: Opened, batchSize: number): Side[] {
  const batcher = new MicroBatcher(model, { maxBatchSize: batchSize, observe: () => undefined });
  const few = pairs.slice(0, Math.max(batchSize, 4));
  return [
    { name: 'bare', pairsATurn: pairs.length, run: () => pair.run(pairs, batchSize), close: () => pair.close() },
    {
      name: 'runner',
      pairsATurn: pairs.length,
      run: async () => {
        await Promise.all(pairs.map((study) => batcher.run(study)));
      },
      close: () => model.close(),
    },
    {
      name: 'backbones',
      pairsATurn: pairs.length,
      run: async () => {
        for (const graph of single) await graph.run(pairs, batchSize);
      },
      close: async () => {
        for (const graph of single) await graph.close();
      },
    },
    {
      name: 'separate',
      pairsATurn: few.length,
      run: async () => {
        for (const graph of [...single, pair, pair, pair]) await graph.run(few, batchSize);
      },
      close: async () => undefined,
    },
  ];
}

/** One pair at a time, the two sides in turn. */
async function latencyOf({ model, pair, pairs }: Opened, turns: number): Promise<Record<string, number>> {
  const [bare, runner, overhead]: [number[], number[], number[]] = [[], [], []];
  for (const study of Array.from({ length: turns }, (_, turn) => pairs[turn % pairs.length] ?? {})) {
    const alone = 1000 * (await secondsOf(() => pair.run([study], 1)));
    const through = 1000 * (await secondsOf(() => model.run([study])));
    bare.push(alone);
    runner.push(through);
    overhead.push(through - alone);
  }
  return {
    onePairBareMs: rounded(median(bare)),
    onePairRunnerMs: rounded(median(runner)),
    latencyOverheadMs: rounded(median(overhead)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
