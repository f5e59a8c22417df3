import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const skipped = new Set(['node_modules', '.next', 'generated', '.git']);

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const nested = entries
    .filter((entry) => !skipped.has(entry.name))
    .map(async (entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
  return (await Promise.all(nested)).flat().sort();
}

/** SHA-256 over names and contents of every file below the paths; a path may be a file. */
export async function contentHash(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(root, path);
    const files = /\.[a-z]+$/.test(path) ? [full] : await filesBelow(full);
    for (const file of files)
      hash
        .update(file.slice(root.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Runs `work` only when the hash differs from the one kept in `stampFile`, and keeps it once the work has succeeded. */
export async function whenStale(stampFile: string, hash: string, work: () => Promise<void>): Promise<boolean> {
  const kept = await readFile(stampFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (kept === hash) return false;
  await work();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, hash);
  return true;
}
