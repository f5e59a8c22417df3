import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileStorage } from './file-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

/**
 * Opens the store that the address names: `file:./films`, `file:///var/lib/plumbline/films`, or
 * `s3://bucket/prefix?endpoint=http://localhost:9000&region=eu-central-1`. Nothing is touched before the first call.
 */
export function openStorage(address: string): Storage {
  if (address.startsWith('file://')) return fileStorage(fileURLToPath(address));
  if (address.startsWith('file:')) return fileStorage(resolve(address.slice('file:'.length)));
  if (!address.startsWith('s3://')) throw new RangeError('STORAGE_URL begins with file: or s3://.');
  const url = new URL(address);
  return s3Storage({
    bucket: url.hostname,
    prefix: url.pathname.replace(/^\/+|\/+$/g, ''),
    endpoint: url.searchParams.get('endpoint'),
    region: url.searchParams.get('region'),
  });
}
