import { readFile, writeFile } from 'node:fs/promises';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The file's text without the space around it; null when there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The text kept in a file that only its owner may read; written by `make` the first time. */
export async function keptText(file: string, make: () => string): Promise<string> {
  const kept = await readIfThere(file);
  if (kept) return kept;
  const made = make();
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
