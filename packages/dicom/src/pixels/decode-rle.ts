import { DomainError } from '@plumbline/domain';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';

const headerLength = 64;

/**
 * RLE Lossless (PS3.5 annex G): one PackBits segment for each byte of a sample, most significant byte first.
 *
 * @throws DomainError FILM_UNDECODABLE
 */
export function decodeRle(frame: Uint8Array, layout: PixelLayout): Samples {
  const bytesPerSample = layout.bitsAllocated / 8;
  const count = layout.rows * layout.columns;
  if (frame.length < headerLength) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'RLE header' });
  }
  const header = new DataView(frame.buffer, frame.byteOffset, headerLength);
  if (header.getUint32(0, true) !== bytesPerSample) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'RLE segments', segments: header.getUint32(0, true) });
  }
  const samples = bytesPerSample === 1 ? new Uint8Array(count) : new Uint16Array(count);
  for (let segment = 0; segment < bytesPerSample; segment += 1) {
    const start = header.getUint32(4 + 4 * segment, true);
    const isLast = segment === bytesPerSample - 1;
    const end = isLast ? frame.length : header.getUint32(8 + 4 * segment, true);
    if (start < headerLength || end < start || end > frame.length) {
      throw new DomainError('FILM_UNDECODABLE', { fault: 'RLE offsets' });
    }
    addSegment(frame.subarray(start, end), samples, 8 * (bytesPerSample - 1 - segment));
  }
  return samples;
}

/** Expands one segment (annex G.3.2) and sets its bytes into the samples, `shift` bits up. */
function addSegment(segment: Uint8Array, samples: Samples, shift: number): void {
  let from = 0;
  let to = 0;
  while (to < samples.length && from < segment.length) {
    const control = segment[from] ?? 0;
    from += 1;
    if (control === 128) {
      continue;
    }
    const isRun = control > 128;
    const length = isRun ? 257 - control : control + 1;
    const needed = isRun ? 1 : length;
    if (to + length > samples.length || from + needed > segment.length) {
      throw new DomainError('FILM_UNDECODABLE', { fault: 'RLE run' });
    }
    for (let index = 0; index < length; index += 1) {
      samples[to + index] = (samples[to + index] ?? 0) | ((segment[isRun ? from : from + index] ?? 0) << shift);
    }
    from += needed;
    to += length;
  }
  // One byte may pad a segment to even length.
  if (to < samples.length || segment.length - from > 1) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'RLE length' });
  }
}
