import { readFile } from 'node:fs/promises';

const pageBytes = 4096;

/**
 * The memory that a process has in use (proc(5), statm); undefined where the system has no such file or the process is
 * gone.
 */
export async function residentBytes(pid: number): Promise<number | undefined> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').then(
    (text) => Number(text.split(' ')[1]),
    () => undefined,
  );
  return pages === undefined ? undefined : pages * pageBytes;
}
