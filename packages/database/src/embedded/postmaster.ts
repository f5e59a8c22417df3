import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from './kept-file.ts';

/** A server that runs on a cluster, whoever started it. */
export interface Postmaster {
  readonly port: number;
  /** False while it starts, recovers or stops. */
  readonly ready: boolean;
}

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
 * The server that runs on the cluster; null when none does. A `postmaster.pid` left by a server that was killed is taken
 * away when its process is gone or, the number having been given again, is another program: PostgreSQL itself would
 * refuse to start in the last case. Lines of the file: src/include/utils/pidfile.h.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | null> {
  const file = join(folder, 'postmaster.pid');
  const lines = (await readIfThere(file))?.split('\n');
  if (!lines) return null;
  const processId = Number(lines[0]);
  if (Number.isInteger(processId) && processId > 0 && isAlive(processId) && (await serves(processId, folder))) {
    return { port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  }
  await rm(file, { force: true });
  return null;
}
