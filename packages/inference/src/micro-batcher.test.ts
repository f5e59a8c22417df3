import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from './manifest.ts';
import { type BatchObservation, MicroBatcher } from './micro-batcher.ts';
import type { InferenceProcess } from './open-inference-process.ts';
import type { FilmResult } from './split-outputs.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');

/** A model that answers each batch when it is told to, with the film's first value as the logit. */
class HeldModel implements InferenceProcess {
  readonly manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));
  readonly provider = 'cpu';
  readonly pid = undefined;
  readonly batches: Array<{ films: readonly Float32Array[]; answer: PromiseWithResolvers<FilmResult[]> }> = [];

  run(films: readonly Float32Array[]): Promise<FilmResult[]> {
    const answer = Promise.withResolvers<FilmResult[]>();
    this.batches.push({ films, answer });
    return answer.promise;
  }

  finish(index: number): void {
    const batch = this.batches[index];
    batch?.answer.resolve(batch.films.map((film) => ({ logits: film.slice(0, 1), maps: [], computeMs: 1 })));
  }

  async close(): Promise<void> {}
}

function crowd(batcher: MicroBatcher, size: number): Array<Promise<number | undefined>> {
  return Array.from({ length: size }, async (_, film) => (await batcher.run(Float32Array.of(film))).logits[0]);
}

test('what comes while the model is busy is the next batch, and every film gets its own answer', async () => {
  const model = new HeldModel();
  const observed: BatchObservation[] = [];
  const batcher = new MicroBatcher(model, { maxBatchSize: 4, observe: (batch) => observed.push(batch) });
  const answers = crowd(batcher, 8);
  expect(model.batches.map((batch) => batch.films.length)).toEqual([1, 1]);
  model.finish(0);
  expect(await answers[0]).toBe(0);
  model.finish(1);
  expect(await answers[1]).toBe(1);
  expect(model.batches.map((batch) => batch.films.length)).toEqual([1, 1, 4, 2]);
  model.finish(2);
  model.finish(3);
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(observed.map((batch) => batch.size)).toEqual([1, 1, 4, 2]);
  expect(observed.map((batch) => batch.computeMs)).toEqual([1, 1, 4, 2]);
});

test('a batch that fails fails all its films, and the next batch is sent', async () => {
  const model = new HeldModel();
  const batcher = new MicroBatcher(model, { maxBatchSize: 2, observe: () => undefined });
  const [first, second, third] = crowd(batcher, 3);
  model.batches[0]?.answer.reject(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  model.finish(1);
  expect(await second).toBe(1);
  model.finish(2);
  expect(await third).toBe(2);
});
