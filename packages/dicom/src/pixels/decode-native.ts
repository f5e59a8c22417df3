import { DomainError } from '@plumbline/domain';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';

const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Uncompressed samples (PS3.5 annex A.1 to A.3). One byte of padding to even length is dropped. They are looked at where
 * they lie in the file, unless 16-bit values stand at an odd address or in the other byte order there.
 *
 * @throws DomainError FILM_UNDECODABLE when the length is not that of Rows and Columns
 */
export function decodeNative(frame: Uint8Array, layout: PixelLayout, isLittleEndian: boolean): Samples {
  const byteLength = (layout.rows * layout.columns * layout.bitsAllocated) / 8;
  if (frame.length !== byteLength && frame.length !== byteLength + (byteLength % 2)) {
    throw new DomainError('FILM_UNDECODABLE', { bytes: frame.length, expected: byteLength });
  }
  if (layout.bitsAllocated === 8) {
    return frame.subarray(0, byteLength);
  }
  const isAligned = frame.byteOffset % Uint16Array.BYTES_PER_ELEMENT === 0;
  if (isAligned && isLittleEndian === hostIsLittleEndian) {
    return new Uint16Array(frame.buffer, frame.byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT);
  }
  const copy = frame.slice(0, byteLength);
  if (isLittleEndian !== hostIsLittleEndian) {
    Buffer.from(copy.buffer).swap16();
  }
  return new Uint16Array(copy.buffer);
}
