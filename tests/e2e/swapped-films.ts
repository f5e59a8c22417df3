import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import dcmjs from 'dcmjs';
import type { PhantomPair } from './phantom-pair.ts';

/** Writes the pair as if somebody had mixed up which film is which, and returns where the files lie. */
export async function swapFilms({ coronalPath, sagittalPath }: PhantomPair): Promise<readonly string[]> {
  return [
    await mislabel(coronalPath, 'LL', 'coronal-as-sagittal'),
    await mislabel(sagittalPath, 'PA', 'sagittal-as-coronal'),
  ];
}

async function mislabel(path: string, viewPosition: string, name: string): Promise<string> {
  const file = dcmjs.data.DicomMessage.readFile(Uint8Array.from(await readFile(path)).buffer);
  for (const tag of ['00540220', '00200020', '0008103E']) delete file.dict[tag];
  file.dict['00185101'] = { vr: 'CS', Value: [viewPosition] };
  const mislabelled = join(dirname(path), `${name}.dcm`);
  await writeFile(mislabelled, new Uint8Array(file.write()));
  return mislabelled;
}
