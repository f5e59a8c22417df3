import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile, tinyModelFolder } from '../inference/tiny-model.ts';

/** How much less the other version's coronal network is for NC, in logit units. */
export const lessForNc = 1;

/** In float16, little-endian: the coronal network's biases, and those of the other version. */
const bias = Buffer.from('0000000000c0', 'hex');
const otherBias = Buffer.from('00bc000000c0', 'hex');

/** The tiny model as version 2.0.0, with other weights: what it says tells which version said it. */
export async function otherTinyModel(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
  await cp(tinyModelFolder, folder, { recursive: true });
  await replaceFile(folder, 'heads.weights', (weights) => {
    const place = weights.indexOf(bias);
    if (place < 0 || weights.indexOf(bias, place + 1) >= 0) throw new Error('The biases are not where they were.');
    return Buffer.concat([weights.subarray(0, place), otherBias, weights.subarray(place + otherBias.length)]);
  });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const [coronal, ...others] = manifest.networks;
  const networks = [{ ...coronal, bias: [-lessForNc, 0, -2] }, ...others];
  await writeFile(path, JSON.stringify({ ...manifest, version: '2.0.0', networks }));
  return folder;
}
