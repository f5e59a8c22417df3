import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from './manifest/manifest.ts';
import { type BatchObservation, MicroBatcher } from './micro-batcher.ts';
import type { InferenceProcess } from './open-inference-process.ts';
import type { StudyOutput, StudyTensors } from './study-output.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');

/** A model that answers each batch when it is told to; a study's time in the model is the number its film holds. */
class HeldModel implements InferenceProcess {
  readonly manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));
  readonly provider = 'cpu';
  readonly pid = undefined;
  readonly batches: Array<{ studies: readonly StudyTensors[]; answer: PromiseWithResolvers<StudyOutput[]> }> = [];

  run(studies: readonly StudyTensors[]): Promise<StudyOutput[]> {
    const answer = Promise.withResolvers<StudyOutput[]>();
    this.batches.push({ studies, answer });
    return answer.promise;
  }

  /** The number that each study of a batch holds. */
  get sent(): Array<Array<number | undefined>> {
    return this.batches.map(({ studies }) => studies.map((study) => (study.CORONAL ?? study.SAGITTAL)?.[0]));
  }

  finish(index: number): void {
    const batch = this.batches[index];
    batch?.answer.resolve((this.sent[index] ?? []).map((computeMs = 0) => ({ networks: [], films: [], computeMs })));
  }

  async close(): Promise<void> {}
}

const pair = (number: number): StudyTensors => ({
  CORONAL: Float32Array.of(number),
  SAGITTAL: Float32Array.of(number),
});
const coronal = (number: number): StudyTensors => ({ CORONAL: Float32Array.of(number) });

function send(batcher: MicroBatcher, studies: readonly StudyTensors[]): Array<Promise<number>> {
  return studies.map(async (study) => (await batcher.run(study)).computeMs);
}

test('what comes while the model is busy is the next batch, and every study gets its own answer', async () => {
  const model = new HeldModel();
  const observed: BatchObservation[] = [];
  const batcher = new MicroBatcher(model, { maxBatchSize: 4, observe: (batch) => observed.push(batch) });
  const answers = send(batcher, [0, 1, 2, 3, 4, 5, 6, 7].map(pair));
  expect(model.sent).toEqual([[0], [1]]);
  model.finish(0);
  expect(await answers[0]).toBe(0);
  model.finish(1);
  expect(await answers[1]).toBe(1);
  expect(model.sent).toEqual([[0], [1], [2, 3, 4, 5], [6, 7]]);
  model.finish(2);
  model.finish(3);
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(observed.map((batch) => batch.size)).toEqual([1, 1, 4, 2]);
  expect(observed.map((batch) => batch.computeMs)).toEqual([0, 1, 14, 13]);
});

test('a study with one film never goes with pairs, and the one that waits longest says who goes next', async () => {
  const model = new HeldModel();
  const batcher = new MicroBatcher(model, { maxBatchSize: 2, observe: () => undefined });
  const answers = send(batcher, [pair(0), coronal(1), coronal(2), pair(3), pair(4), coronal(5), coronal(6), pair(7)]);
  for (const index of [0, 1, 2, 3]) {
    model.finish(index);
    await answers[index];
  }
  model.finish(4);
  model.finish(5);
  await Promise.all(answers);
  expect(model.sent).toEqual([[0], [1], [2, 5], [3, 4], [6], [7]]);
});

test('a batch that fails fails all its studies, and the next batch is sent', async () => {
  const model = new HeldModel();
  const batcher = new MicroBatcher(model, { maxBatchSize: 2, observe: () => undefined });
  const [first, second, third] = send(batcher, [0, 1, 2].map(pair));
  model.batches[0]?.answer.reject(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  model.finish(1);
  expect(await second).toBe(1);
  model.finish(2);
  expect(await third).toBe(2);
});
