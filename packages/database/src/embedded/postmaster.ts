import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from './kept-file.ts';

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether the process serves this cluster; unknown counts as yes where the system does not show command lines. */
async function serves(processId: number, folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    return (await readFile(`/proc/${processId}/cmdline`, 'utf8')).includes(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Whether a server runs on the cluster, whoever started it. A `postmaster.pid` left by a server that was killed is taken
 * away when its process is gone or, the number having been given again, is another program: PostgreSQL itself would
 * refuse to start in the last case.
 */
export async function isServed(folder: string): Promise<boolean> {
  const file = join(folder, 'postmaster.pid');
  const processId = Number((await readIfThere(file))?.split('\n')[0] ?? Number.NaN);
  if (!Number.isInteger(processId)) return false;
  if (isAlive(processId) && (await serves(processId, folder))) return true;
  await rm(file, { force: true });
  return false;
}
