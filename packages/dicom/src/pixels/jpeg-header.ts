import { DomainError } from '@plumbline/domain';
import type { PixelLayout } from './pixel-layout.ts';

/** What a JPEG or JPEG-LS stream says of itself before its first scan (ITU-T T.81 annex B, T.87 annex C). */
export interface JpegHeader {
  /** The start-of-frame marker: 0xC0 baseline, 0xC1 extended, 0xC3 lossless, 0xF7 JPEG-LS. */
  readonly frameMarker: number;
  readonly precision: number;
  /** Samples between restart markers; 0 for none. */
  readonly restartInterval: number;
  /** Where the entropy-coded bytes of the first scan begin. */
  readonly scanStart: number;
}

const startOfScan = 0xda;
const restartIntervalMarker = 0xdd;
const frameMarkers = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xf7]);

/**
 * Reads the header of a JPEG stream before any decoder is let near it: decoders allocate what the stream claims.
 *
 * @throws DomainError FILM_UNDECODABLE when the stream is no JPEG, is cut off, or is not one grey frame of that size
 */
export function readJpegHeader(frame: Uint8Array, layout: PixelLayout): JpegHeader {
  requireStreamEnd(frame);
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  let found: { frameMarker: number; precision: number } | null = null;
  let restartInterval = 0;
  for (let at = 2; at + 4 <= frame.length; ) {
    const marker = frame[at + 1] ?? 0;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (frame[at] !== 0xff || length < 2 || end > frame.length) {
      break;
    }
    if (frameMarkers.has(marker) && length >= 8) {
      found = { frameMarker: marker, precision: view.getUint8(at + 4) };
      requireSize(view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9), layout);
    } else if (marker === restartIntervalMarker && length === 4) {
      restartInterval = view.getUint16(at + 4);
    } else if (marker === startOfScan && found !== null) {
      return { ...found, restartInterval, scanStart: end };
    }
    at = end;
  }
  throw new DomainError('FILM_UNDECODABLE', { fault: 'JPEG header' });
}

/** A stream that was cut off lacks its last marker, End Of Image; behind it stands at most padding. */
export function requireStreamEnd(frame: Uint8Array): void {
  let end = frame.length;
  while (end > 2 && frame[end - 1] === 0) {
    end -= 1;
  }
  if (frame[0] !== 0xff || frame[end - 2] !== 0xff || frame[end - 1] !== 0xd9) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'stream ends early' });
  }
}

/** Refuses a stream of another size than the header of the film gives. @throws DomainError FILM_UNDECODABLE */
export function requireSize(rows: number, columns: number, components: number, layout: PixelLayout): void {
  if (rows !== layout.rows || columns !== layout.columns || components !== 1) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'stream size', rows, columns, components });
  }
}
