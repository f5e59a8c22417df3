import type { Storage } from '@plumbline/storage';

/** Little-endian float32 values by their key in storage. Throws STORAGE_UNAVAILABLE, or when the length is not theirs. */
export async function readFloats(storage: Pick<Storage, 'get'>, key: string): Promise<number[]> {
  const bytes = await storage.get(key);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength % 4 !== 0) throw new Error(`${bytes.byteLength} bytes are no float32 values.`);
  return Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getFloat32(index * 4, true));
}
