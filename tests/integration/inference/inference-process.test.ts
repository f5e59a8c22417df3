import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import {
  type ExecutionProvider,
  type InferenceProcess,
  openInferenceProcess,
  type StudyTensors,
} from '@plumbline/inference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Runner } from '../../../packages/inference/src/runner.ts';
import { tinyModelFolder as modelFolder } from './tiny-model.ts';

const cells = 32 * 16;
let model: InferenceProcess;

beforeEach(async () => {
  model = await openInferenceProcess({ modelFolder, provider: 'cpu', threads: 1 });
});

afterEach(() => model.close());

/** A canvas of one brightness; what the tiny model says of it stands in tests/fixtures/models/make_tiny.py. */
function canvas(brightness: number): Float32Array {
  return new Float32Array(cells).fill(brightness);
}

function pair(coronal: number, sagittal: number): StudyTensors {
  return { CORONAL: canvas(coronal), SAGITTAL: canvas(sagittal) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pidOf(process: InferenceProcess): number {
  if (process.pid === undefined) throw new Error('The model has no process.');
  return process.pid;
}

async function logitsOf(studies: readonly StudyTensors[]): Promise<Array<Record<string, number[]>>> {
  const outputs = await model.run(studies);
  return outputs.map(({ networks }) =>
    Object.fromEntries(networks.map(({ architecture, logits }) => [architecture, [...logits]])),
  );
}

test('answers every pair of a batch with the logits of all five networks', async () => {
  expect(await logitsOf([pair(0.25, 0.75), pair(1, 0)])).toEqual([
    {
      CORONAL: [2, -2, -6],
      SAGITTAL: [-1, 1, 1],
      DUAL: [1, -1, -5],
      CONCAT: [0.5, 0, -2],
      BILINEAR: [0.75, 0.75, -2.5],
    },
    { CORONAL: [-4, 4, 6], SAGITTAL: [2, -2, -5], DUAL: [-2, 2, 1], CONCAT: [0.5, 0, -2], BILINEAR: [0, 0, -4] },
  ]);
});

test('a lone film is answered by the network of its view, as in the pair', async () => {
  expect(await logitsOf([{ CORONAL: canvas(0.25) }, { CORONAL: canvas(1) }])).toEqual([
    { CORONAL: [2, -2, -6] },
    { CORONAL: [-4, 4, 6] },
  ]);
  expect(await logitsOf([{ SAGITTAL: canvas(0.75) }])).toEqual([{ SAGITTAL: [-1, 1, 1] }]);
  expect((await model.run([{ SAGITTAL: canvas(0.75) }]))[0]?.films.map(({ view }) => view)).toEqual(['SAGITTAL']);
});

test('shows in the maps where the film is bright, one map a view', async () => {
  const coronal = canvas(0);
  coronal.fill(1, 0, 8 * 16);
  const [output] = await model.run([{ CORONAL: coronal, SAGITTAL: canvas(0.5) }]);
  const dual = output?.networks.find(({ architecture }) => architecture === 'DUAL');
  expect(dual?.maps.map(({ view, rows, columns }) => [view, rows, columns])).toEqual([
    ['CORONAL', 4, 2],
    ['SAGITTAL', 4, 2],
  ]);
  expect([...(dual?.maps[0]?.values.subarray(8, 16) ?? [])]).toEqual([4, 4, -4, -4, -4, -4, -4, -4]);
  expect([...(dual?.maps[1]?.values.subarray(8, 16) ?? [])]).toEqual(Array(8).fill(0));
  const bilinear = output?.networks.find(({ architecture }) => architecture === 'BILINEAR');
  /** AIS on the coronal film: 4 times the sagittal mean times the patch. */
  expect([...(bilinear?.maps[0]?.values.subarray(8, 16) ?? [])]).toEqual([2, 2, 0, 0, 0, 0, 0, 0]);
});

test('says of each film how it looks, how strange it is and what its features are', async () => {
  const upsideDown = canvas(0);
  upsideDown.fill(1, cells / 2);
  const leftBright = canvas(0);
  for (let row = 0; row < 32; row++) leftBright.fill(1, row * 16, row * 16 + 8);
  const [output] = await model.run([{ CORONAL: upsideDown, SAGITTAL: leftBright }]);
  const [coronal, sagittal] = output?.films ?? [];
  expect(coronal?.viewProbabilities.SAGITTAL).toBeCloseTo(1, 6);
  expect(coronal).toMatchObject({ view: 'CORONAL', distance: 0, embedding: Float32Array.of(0.5, 0.5) });
  expect(sagittal?.viewProbabilities.SAGITTAL).toBeCloseTo(1, 6);
  expect(sagittal).toMatchObject({ view: 'SAGITTAL', distance: 100 });
});

test('says where it computes, and that was proven', () => {
  expect(model.provider).toBe('cpu');
});

test.each<ExecutionProvider>(['cuda', 'webgpu'])(
  'computes on %s when that is asked for, or refuses to start; never quietly on the CPU',
  async (provider) => {
    const outcome = await openInferenceProcess({ modelFolder, provider }).then(
      async (opened) => {
        await opened.close();
        return opened.provider;
      },
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
    expect(['MODEL_FAILED', provider]).toContain(outcome);
  },
);

test('refuses a folder whose manifest is not the registered one', async () => {
  const opening = openInferenceProcess({ modelFolder, provider: 'cpu', manifestSha256: '0'.repeat(64) });
  await expect(opening).rejects.toMatchObject({ code: 'MODEL_INVALID', detail: { path: 'manifest.json' } });
});

test('a killed process fails what was in it, and the next studies get a new process', async () => {
  const pid = pidOf(model);
  const inFlight = model.run([pair(1, 1)]);
  process.kill(pid, 'SIGKILL');
  await expect(inFlight).rejects.toMatchObject({ code: 'MODEL_FAILED', detail: { fault: 'PROCESS_ENDED' } });
  const [first, second] = await Promise.all([logitsOf([pair(0, 0)]), logitsOf([{ CORONAL: canvas(1) }])]);
  expect(first[0]?.CORONAL).toEqual([4, -4, -10]);
  expect(second[0]?.CORONAL).toEqual([-4, 4, 6]);
  expect(pidOf(model)).not.toBe(pid);
});

test('batches that are asked for at once, of many sizes and views, each get their own answer', async () => {
  const batches = Array.from({ length: 12 }, (_, index): StudyTensors[] =>
    Array.from({ length: 1 + (index % 4) * 5 }, (_, study) => {
      const brightness = (index * 16 + study) / 256;
      return index % 3 === 0 ? { CORONAL: canvas(brightness) } : pair(brightness, 0.5);
    }),
  );
  const answers = await Promise.all(batches.map((batch) => model.run(batch)));
  for (const [index, answer] of answers.entries()) {
    /** The tiny model's first logit of a coronal film falls from 4 by 8 times its brightness. */
    const expected = batches[index]?.map((_, study) => [4 - (index * 16 + study) / 32]);
    expect(answer.map(({ networks }) => networks.slice(0, 1).map(({ logits }) => logits[0]))).toEqual(expected);
    expect(answer.map(({ films }) => films.length)).toEqual(batches[index]?.map((study) => Object.keys(study).length));
  }
});

test('a killed process also fails the batches that wait for their turn', async () => {
  const waiting = Array.from({ length: 6 }, () => model.run([pair(1, 1)]));
  process.kill(pidOf(model), 'SIGKILL');
  const ends = await Promise.allSettled(waiting);
  expect(ends.map((end) => end.status === 'rejected' && end.reason)).toEqual(
    Array(6).fill(
      expect.objectContaining({ code: 'MODEL_FAILED', detail: { fault: 'PROCESS_ENDED', exit: 'SIGKILL' } }),
    ),
  );
  expect((await logitsOf([pair(0, 0)]))[0]?.CORONAL).toEqual([4, -4, -10]);
});

/** How many open files of this process have no name. */
function unnamedFiles(): number {
  const files = readdirSync('/dev/fd').map((name) => statSync(join('/dev/fd', name), { throwIfNoEntry: false }));
  return files.filter((file) => file?.isFile() === true && file.nlink === 0).length;
}

test('a process that is replaced or closed leaves none of its slots open', async () => {
  const before = unnamedFiles();
  process.kill(pidOf(model), 'SIGKILL');
  await Promise.allSettled([model.run([pair(0, 0)])]);
  await model.run([pair(0, 0)]);
  expect(unnamedFiles()).toBe(before);
  await model.close();
  expect(unnamedFiles()).toBe(before - 2);
});

test('a process that has ended takes no batch', async () => {
  const inputs = [{ name: 'coronal', shape: [1, 32, 16] }];
  const graphs = [{ path: join(modelFolder, 'coronal.onnx'), inputs, atStart: true }];
  const runner = await Runner.open({ graphs, provider: 'cpu', threads: 1 }, () => undefined);
  await runner.close();
  expect(runner.alive).toBe(false);
  const batch = { graph: 0, count: 1, films: [canvas(0)] };
  await expect(runner.run(batch)).rejects.toMatchObject({ code: 'MODEL_FAILED', detail: { fault: 'PROCESS_ENDED' } });
});

test('closing lets what is in the model finish and ends the process', async () => {
  const pid = pidOf(model);
  const inFlight = logitsOf([pair(1, 0)]);
  await model.close();
  expect((await inFlight)[0]?.CORONAL).toEqual([-4, 4, 6]);
  expect(isRunning(pid)).toBe(false);
  await expect(model.run([pair(1, 0)])).rejects.toMatchObject({ code: 'MODEL_FAILED', detail: { fault: 'CLOSED' } });
});

test('a tensor of another size is refused before it reaches the model', async () => {
  await expect(model.run([{ CORONAL: new Float32Array(cells - 1) }])).rejects.toThrow(RangeError);
  expect((await logitsOf([pair(0, 0)]))[0]?.CORONAL).toEqual([4, -4, -10]);
});
