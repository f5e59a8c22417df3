import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePixels } from '@plumbline/dicom';
import {
  type ActivationMap,
  type InferenceProcess,
  type NetworkOutput,
  openInferenceProcess,
  prepareTensor,
  type StudyOutput,
  type StudyTensors,
} from '@plumbline/inference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tinyModelFolder } from './tiny-model.ts';

const root = join(import.meta.dirname, '../../..');
const parity = join(root, 'models/training/parity');
const films = ['tall-monochrome2.dcm', 'wide-monochrome1.dcm', 'small-rescaled.dcm'];

describe.each([
  ['tiny 1.0.0', tinyModelFolder],
  ['spine-pair 1.0.0', join(root, 'models/spine-pair/1.0.0')],
])('%s', (_, modelFolder) => {
  let model: InferenceProcess;
  let pairs: StudyTensors[];

  beforeAll(async () => {
    model = await openInferenceProcess({ modelFolder, provider: 'cpu' });
    const [tall, wide, small] = await Promise.all(films.map((film) => readFile(join(parity, film)).then(decodePixels)));
    if (tall === undefined || wide === undefined || small === undefined) throw new Error('A film is missing.');
    const studies = [
      [tall, wide],
      [wide, small],
      [small, tall],
    ] as const;
    pairs = studies.map((study) =>
      Object.fromEntries(
        model.manifest.inputs.map(({ view, preprocessing }) => {
          const film = study[view === 'CORONAL' ? 0 : 1];
          return [view, prepareTensor(film, preprocessing).tensor];
        }),
      ),
    );
  });

  afterAll(() => model.close());

  async function runAlone(study: StudyTensors): Promise<StudyOutput> {
    const [output] = await model.run([study]);
    if (output === undefined) throw new Error('The model gave nothing.');
    return output;
  }

  test('explains its logits: each is the sum of the means of its network’s maps plus its bias', async () => {
    let explained = 0;
    for (const { networks } of await model.run(pairs)) {
      for (const network of model.manifest.networks) {
        if (network.mapMethod !== 'CLASS_ACTIVATION') continue;
        const { logits, maps } = networkOf(networks, network.architecture);
        for (const [index, logit] of logits.entries()) {
          const means = maps.map((map) => meanOf(map, index)).reduce((sum, mean) => sum + mean, 0);
          expect(Math.abs(means + (network.bias[index] ?? Number.NaN) - logit)).toBeLessThanOrEqual(1e-3);
          explained++;
        }
      }
    }
    expect(explained).toBe(pairs.length * 4 * model.manifest.classes.length);
  });

  test.each([['CORONAL' as const], ['SAGITTAL' as const]])(
    'says the same of a %s film alone as in a pair',
    async (view) => {
      for (const pair of pairs) {
        const both = await runAlone(pair);
        const one = await runAlone({ [view]: pair[view] ?? new Float32Array() });
        expect(one.networks.map(({ architecture }) => architecture)).toEqual([view]);
        expect(one.films.map((film) => film.view)).toEqual([view]);
        expect(largestDifference(one, both)).toBeLessThanOrEqual(1e-4);
      }
    },
  );

  test('gives the same bytes for the same pair', async () => {
    const [pair = {}] = pairs;
    const { computeMs: _first, ...first } = await runAlone(pair);
    const { computeMs: _second, ...second } = await runAlone(pair);
    expect(second).toEqual(first);
  });

  test('says the same of a pair alone as among eight', async () => {
    const eight = Array.from({ length: 8 }, (_, index) => pairs[index % pairs.length] ?? {});
    const together = await model.run(eight);
    expect(together.length).toBe(8);
    for (const [index, pair] of eight.entries()) {
      const beside = together[index];
      if (beside === undefined) throw new Error('A study has no output.');
      expect(largestDifference(await runAlone(pair), beside)).toBeLessThanOrEqual(1e-4);
    }
  });
});

function networkOf(networks: readonly NetworkOutput[], architecture: string): NetworkOutput {
  const found = networks.find((network) => network.architecture === architecture);
  if (found === undefined) throw new Error(`${architecture} gave nothing.`);
  return found;
}

function meanOf({ rows, columns, values }: ActivationMap, index: number): number {
  const cells = rows * columns;
  return values.subarray(index * cells, (index + 1) * cells).reduce((sum, value) => sum + value, 0) / cells;
}

/** Over everything that `of` says: logits, maps, view probabilities, and distances and embeddings by their size. */
function largestDifference(of: StudyOutput, other: StudyOutput): number {
  let largest = 0;
  const compare = (values: Iterable<number>, others: Iterable<number>, unit = 1) => {
    const expected = [...others];
    for (const [index, value] of [...values].entries()) {
      const difference = Math.abs(value - (expected[index] ?? Number.NaN)) / unit;
      largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
    }
  };
  for (const { architecture, logits, maps } of of.networks) {
    const same = networkOf(other.networks, architecture);
    compare(logits, same.logits);
    for (const [index, map] of maps.entries()) compare(map.values, same.maps[index]?.values ?? []);
  }
  for (const film of of.films) {
    const same = other.films.find(({ view }) => view === film.view);
    if (same === undefined) return Number.POSITIVE_INFINITY;
    compare(Object.values(film.viewProbabilities), Object.values(same.viewProbabilities));
    compare([film.distance], [same.distance], Math.max(1, same.distance));
    compare(film.embedding, same.embedding);
  }
  return largest;
}
