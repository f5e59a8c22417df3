import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePixels } from '@plumbline/dicom';
import { openInferenceProcess, prepareTensor, type StudyOutput } from '@plumbline/inference';
import { type RenderedPair, renderPair, writeDicom } from '@plumbline/phantom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { tinyModelFolder } from './tiny-model.ts';

const root = join(import.meta.dirname, '../../..');
const indexSchema = z.object({
  provider: z.string(),
  studies: z.array(z.string()),
  findings: z.record(z.string(), z.array(z.string().nullable())),
  rowLength: z.int(),
  columns: z.array(z.object({ name: z.string(), shape: z.array(z.int()), offset: z.int() })),
});
let folder: string;
let bytes: Record<'coronal' | 'sagittal', Uint8Array>[];

/** Two pairs; the second manifest row has only the coronal film, and the third a file that is no film. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-screen-'));
  const pairs = [11, 12].map((seed) => renderPair(seed, { preset: 'balanced', pixelSpacingMm: 3 }));
  bytes = pairs.map((pair) => ({ coronal: dicomOf(pair, 'coronal'), sagittal: dicomOf(pair, 'sagittal') }));
  for (const [index, films] of bytes.entries()) {
    await writeFile(join(folder, `${index}-coronal.dcm`), films.coronal);
    await writeFile(join(folder, `${index}-sagittal.dcm`), films.sagittal);
  }
  await writeFile(join(folder, 'text.dcm'), 'no film');
  const rows = ['first,0-coronal.dcm,0-sagittal.dcm', 'second,1-coronal.dcm,', 'third,text.dcm,1-sagittal.dcm'];
  await writeFile(join(folder, 'manifest.csv'), `study,coronal,sagittal\n${rows.join('\n')}\n`);
});

afterAll(() => rm(folder, { recursive: true }));

function dicomOf(pair: RenderedPair, view: 'coronal' | 'sagittal'): Uint8Array {
  return writeDicom(pair[view], { patient: pair.patient, study: pair.study });
}

function run(args: readonly string[]): Promise<number | null> {
  const program = join(root, 'scripts/models/screen-folder.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((end, fail) => child.once('error', fail).once('close', end));
}

/** The first study as the product screens it. */
async function screenedDirectly(): Promise<StudyOutput> {
  const model = await openInferenceProcess({ modelFolder: tinyModelFolder, provider: 'cpu' });
  try {
    const tensor = async (film: Uint8Array) => {
      const [input] = model.manifest.inputs;
      if (input === undefined) throw new Error('The model takes no film.');
      return prepareTensor(await decodePixels(film), input.preprocessing).tensor;
    };
    const [pair] = bytes;
    if (pair === undefined) throw new Error('There is no pair.');
    const [output] = await model.run([{ CORONAL: await tensor(pair.coronal), SAGITTAL: await tensor(pair.sagittal) }]);
    if (output === undefined) throw new Error('There is no output.');
    return output;
  } finally {
    await model.close();
  }
}

test('writes for every study what the product says, and why it says nothing', async () => {
  const out = join(folder, 'screened.json');
  expect(await run(['--model', tinyModelFolder, '--data', folder, '--out', out])).toBe(0);
  const index = indexSchema.parse(JSON.parse(await readFile(out, 'utf8')));
  const content = await readFile(`${out}.f32`);
  const values = (name: string, study: number): number[] => {
    const column = index.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`There is no column ${name}.`);
    const length = column.shape.reduce((product, size) => product * size, 1);
    const start = study * index.rowLength + column.offset;
    return Array.from({ length }, (_, value) => content.readFloatLE((start + value) * 4));
  };
  expect(content.length).toBe(3 * index.rowLength * 4);
  expect(index).toMatchObject({ provider: 'cpu', studies: ['first', 'second', 'third'] });

  const direct = await screenedDirectly();
  for (const { architecture, logits, maps } of direct.networks) {
    expect(values(`${architecture.toLowerCase()}_logits`, 0)).toEqual([...logits]);
    if (architecture === 'DUAL') expect(values('dual_sagittal_cam', 0)).toEqual([...(maps[1]?.values ?? [])]);
  }
  expect(values('SAGITTAL_distance', 0)).toEqual([direct.films[1]?.distance]);

  expect(index.findings.SAGITTAL?.[1]).toBeNull();
  expect(index.findings.CORONAL?.[2]).toBe('FILM_NOT_DICOM');
  expect(values('coronal_logits', 1).every(Number.isFinite)).toBe(true);
  expect(values('dual_logits', 1).every(Number.isNaN)).toBe(true);
  expect(values('coronal_logits', 2).every(Number.isNaN)).toBe(true);
  expect(values('sagittal_logits', 2).every(Number.isFinite)).toBe(true);
});
