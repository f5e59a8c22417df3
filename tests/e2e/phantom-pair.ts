import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface PhantomPair {
  /** Part of the synthetic patient's name and record number; finds the study by search. */
  readonly seed: string;
  readonly coronalPath: string;
  readonly sagittalPath: string;
}

const run = promisify(execFile);

/** Draws a pair of films that no clinic has seen: the same seed twice would be the same films. One pixel a millimetre. */
export async function drawPhantomPair(folder: string): Promise<PhantomPair> {
  const seed = String(randomInt(1_000_000, 9_999_999));
  const main = join(import.meta.dirname, '../../packages/phantom/src/main.ts');
  await run(process.execPath, [main, '--count', '1', '--out', folder, '--seed', seed, '--pixel-spacing', '1']);
  const study = join(folder, `study-${seed}`);
  return { seed, coronalPath: join(study, 'coronal.dcm'), sagittalPath: join(study, 'sagittal.dcm') };
}
