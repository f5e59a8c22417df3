import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface FlaggedPair {
  /** Finds the study by search; no other study has it. */
  readonly mrn: string;
  readonly paths: readonly [string, string];
}

const run = promisify(execFile);

/** Films that no clinic has seen and that the shipped model flags for CMS. */
export async function drawFlaggedPair(folder: string): Promise<FlaggedPair> {
  const mrn = `W-${randomInt(1_000_000_000)}`;
  const films = join(folder, mrn);
  await run(process.execPath, [join(import.meta.dirname, 'render-flagged-pair.ts'), films, mrn]);
  return { mrn, paths: [join(films, 'coronal.dcm'), join(films, 'sagittal.dcm')] };
}
