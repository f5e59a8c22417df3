import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import { type ExecutionProvider, type InferenceProcess, openInferenceProcess } from '@plumbline/inference';
import { afterEach, beforeEach, expect, test } from 'vitest';

const modelFolder = join(import.meta.dirname, '../../fixtures/models/tiny/1.0.0');
const cells = 32 * 16;
let model: InferenceProcess;

beforeEach(async () => {
  model = await openInferenceProcess({ modelFolder, provider: 'cpu', threads: 1 });
});

afterEach(() => model.close());

/** A canvas of one brightness; the tiny model then says NC 4 - 8m, AIS 8m - 4, CMS 16m - 10. */
function canvas(brightness: number): Float32Array {
  return new Float32Array(cells).fill(brightness);
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

test('answers every film of a batch with its own logits and maps', async () => {
  const [dark, grey, bright] = await model.run([canvas(0), canvas(0.5), canvas(1)]);
  expect([...(dark?.logits ?? [])]).toEqual([4, -4, -10]);
  expect([...(grey?.logits ?? [])]).toEqual([0, 0, -2]);
  expect([...(bright?.logits ?? [])]).toEqual([-4, 4, 6]);
  expect(bright?.maps).toEqual([
    {
      name: 'coronal_cam',
      rows: 4,
      columns: 2,
      values: Float32Array.from([-4, 4, 8].flatMap((value) => Array(8).fill(value))),
    },
  ]);
});

test('shows in the map where the film is bright', async () => {
  const film = canvas(0);
  film.fill(1, 0, 8 * 16);
  const [result] = await model.run([film]);
  expect([...(result?.maps[0]?.values.slice(8, 16) ?? [])]).toEqual([4, 4, -4, -4, -4, -4, -4, -4]);
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

test('a killed process fails what was in it, and the next film gets a new process', async () => {
  const pid = pidOf(model);
  const inFlight = model.run([canvas(1)]);
  process.kill(pid, 'SIGKILL');
  await expect(inFlight).rejects.toMatchObject({ code: 'MODEL_FAILED', detail: { fault: 'PROCESS_ENDED' } });
  const [first, second] = await Promise.all([model.run([canvas(0)]), model.run([canvas(1)])]);
  expect(first?.[0]?.logits[0]).toBe(4);
  expect(second?.[0]?.logits[0]).toBe(-4);
  expect(pidOf(model)).not.toBe(pid);
});

test('closing lets what is in the model finish and ends the process', async () => {
  const pid = pidOf(model);
  const inFlight = model.run([canvas(1)]);
  await model.close();
  expect((await inFlight)[0]?.logits[0]).toBe(-4);
  expect(isRunning(pid)).toBe(false);
  await expect(model.run([canvas(1)])).rejects.toMatchObject({ code: 'MODEL_FAILED' });
});

test('refuses weights that are not a model, although they are the file that the manifest names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
  await cp(modelFolder, folder, { recursive: true });
  const weights = Buffer.from('not a model');
  await writeFile(join(folder, 'tiny.onnx'), weights);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const sha256 = createHash('sha256').update(weights).digest('hex');
  manifest.files = [{ path: 'tiny.onnx', sha256, byteLength: weights.length, role: 'WEIGHTS' }];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await expect(openInferenceProcess({ modelFolder: folder, provider: 'cpu' })).rejects.toMatchObject({
    code: 'MODEL_FAILED',
    detail: { fault: 'LOAD' },
  });
  await rm(folder, { recursive: true });
});

test('a tensor of another size is refused before it reaches the model', async () => {
  await expect(model.run([new Float32Array(cells - 1)])).rejects.toThrow(RangeError);
  expect((await model.run([canvas(0)]))[0]?.logits[0]).toBe(4);
});
