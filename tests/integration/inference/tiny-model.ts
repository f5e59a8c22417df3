import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const tinyModelFolder = join(import.meta.dirname, '../../fixtures/models/tiny/1.0.0');

/** A copy of the tiny bundle to be spoilt; the caller removes it. */
export async function copyTinyModel(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
  await cp(tinyModelFolder, folder, { recursive: true });
  return folder;
}

/** Changes one file and makes the manifest's length and hash agree with it, as somebody with bad intentions would. */
export async function replaceFile(folder: string, path: string, change: (content: Buffer) => Buffer): Promise<void> {
  const [before, manifest] = await Promise.all([readFile(join(folder, path)), readFile(join(folder, 'manifest.json'))]);
  const after = change(before);
  await writeFile(join(folder, path), after);
  const agreeing = manifest
    .toString()
    .replace(sha256Of(before), sha256Of(after))
    .replace(`"byteLength": ${before.length}`, `"byteLength": ${after.length}`);
  await writeFile(join(folder, 'manifest.json'), agreeing);
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One text for another of the same length, wherever it stands. */
export function withText(from: string, to: string): (content: Buffer) => Buffer {
  return (content) => {
    if (from.length !== to.length || !content.includes(from)) throw new Error(`"${from}" cannot become "${to}" here.`);
    return Buffer.from(content.toString('latin1').replaceAll(from, to), 'latin1');
  };
}
