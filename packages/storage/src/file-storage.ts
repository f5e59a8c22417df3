import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ObjectMissing, type Storage } from './storage.ts';
import { requireStorageKey } from './storage-key.ts';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Makes names in a folder survive a power cut; Windows cannot open folders and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (firstMade === undefined) return;
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Whoever reads sees the whole file or none: it is written aside, brought to disk, and then given its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const aside = join(folder, `.${randomUUID()}`);
  try {
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Storage in a folder of this machine, readable by this account alone. */
export function fileStorage(root: string): Storage {
  const pathOf = (key: string) => join(root, ...requireStorageKey(key).split('/'));
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      if (!(await isThere(path))) await writeWhole(path, bytes);
    },
    get: async (key) => {
      try {
        const { buffer, byteOffset, byteLength } = await readFile(pathOf(key));
        return new Uint8Array(buffer, byteOffset, byteLength);
      } catch (cause) {
        if (isMissing(cause)) throw new ObjectMissing(key, { cause });
        throw cause;
      }
    },
    exists: async (key) => isThere(pathOf(key)),
    delete: async (key) => rm(pathOf(key), { force: true }),
    ping: async () => {
      await mkdir(root, { recursive: true, mode: 0o700 });
      await access(root, constants.R_OK | constants.W_OK);
    },
    close: () => undefined,
  };
}
