import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { DomainError } from '@plumbline/domain';
import {
  type ExecutionProvider,
  executionProviderSchema,
  openInferenceProcess,
  readManifest,
  type StudyOutput,
  type StudyTensors,
} from '@plumbline/inference';
import { listSupportedBackends } from 'onnxruntime-node';
import type { BenchResult } from './main.ts';
import { seededPairs } from './seeded-pairs.ts';
import { secondsOf } from './side.ts';

interface Measured {
  readonly pairsPerSecond: number;
  readonly outputs: readonly StudyOutput[];
}

/**
 * Pairs a second on every execution provider that this build of ONNX Runtime and this machine have, and how far its
 * outputs are from the CPU's. A provider counts as there when the profile of its warm-up shows the heavy operators on
 * it; each one that is not there is named with the reason. Nothing falls back to another one.
 */
export async function providersBench(args: readonly string[]): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'models/spine-pair/1.0.0' },
      pairs: { type: 'string', default: '16' },
      'batch-size': { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const pairs = seededPairs(Number(values.pairs), await readManifest(values.model));
  const [batchSize, rounds] = [Number(values['batch-size']), Number(values.rounds)];
  const cpu = await measure(values.model, 'cpu', pairs, batchSize, rounds);
  if ('absent' in cpu) throw new Error(`The CPU cannot run the model: ${cpu.absent}`);
  const raw: Record<string, string | number> = {
    machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    batchSize,
    cpuPairsPerSecond: rounded(cpu.pairsPerSecond),
  };
  let fastest: { provider: ExecutionProvider; pairsPerSecond: number } = { provider: 'cpu', ...cpu };
  for (const provider of executionProviderSchema.options.filter((option) => option !== 'cpu')) {
    const measured = await measure(values.model, provider, pairs, batchSize, rounds);
    if ('absent' in measured) {
      raw[provider] = measured.absent;
      continue;
    }
    raw[`${provider}PairsPerSecond`] = rounded(measured.pairsPerSecond);
    raw[`${provider}LargestDifferenceToCpu`] = largestDifference(measured.outputs, cpu.outputs);
    if (measured.pairsPerSecond > fastest.pairsPerSecond) fastest = { provider, ...measured };
  }
  return {
    name: 'providers',
    ratio: rounded(fastest.pairsPerSecond / cpu.pairsPerSecond),
    against: `cpu, pairs a second; the fastest here is ${fastest.provider}`,
    raw,
  };
}

async function measure(
  modelFolder: string,
  provider: ExecutionProvider,
  pairs: readonly StudyTensors[],
  batchSize: number,
  rounds: number,
): Promise<Measured | { absent: string }> {
  const build = listSupportedBackends().map((backend) => backend.name);
  if (!build.includes(provider)) return { absent: `not in this build, which has ${build.join(', ')}` };
  process.stderr.write(`${provider}\n`);
  try {
    const model = await openInferenceProcess({ modelFolder, provider });
    const outputs: StudyOutput[] = [];
    const runAll = async () => {
      outputs.length = 0;
      for (let start = 0; start < pairs.length; start += batchSize) {
        outputs.push(...(await model.run(pairs.slice(start, start + batchSize))));
      }
    };
    await runAll();
    const seconds = await secondsOf(async () => {
      for (let round = 0; round < rounds; round++) await runAll();
    });
    await model.close();
    return { pairsPerSecond: (rounds * pairs.length) / seconds, outputs };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const cause = error.cause instanceof Error ? error.cause.message : '';
    return { absent: `not on this machine (${error.detail.fault}): ${cause.slice(0, 400)}` };
  }
}

/** Of logits, maps, view probabilities and distances. */
function largestDifference(outputs: readonly StudyOutput[], others: readonly StudyOutput[]): number {
  const [values, expected] = [outputs.flatMap(numbersOf), others.flatMap(numbersOf)];
  return values.reduce((most, value, index) => Math.max(most, Math.abs(value - (expected[index] ?? Number.NaN))), 0);
}

function numbersOf({ networks, films }: StudyOutput): number[] {
  return [
    ...networks.flatMap(({ logits, maps }) => [...logits, ...maps.flatMap(({ values }) => [...values])]),
    ...films.flatMap(({ viewProbabilities, distance }) => [...Object.values(viewProbabilities), distance]),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
