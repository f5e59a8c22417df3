/**
 * `count` little-endian float32 values out of a stored object, from a byte on. Throws RangeError when the object ends
 * before they do.
 */
export function readFloats(bytes: Uint8Array, byteOffset: number, count: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, index) => view.getFloat32(byteOffset + index * 4, true));
}
