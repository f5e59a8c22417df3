import openOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import { DomainError } from '@plumbline/domain';
import { requireSize, requireStreamEnd } from './jpeg-header.ts';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';
import { wasmCodec } from './wasm-codec.ts';

const startOfCodestreamAndSize = 0xff4fff51;
const sizeSegmentLength = 42;
const startOfTilePart = 0xff90;
const endOfCodestream = 0xffd9;

const decodeWithOpenJpeg = wasmCodec(async (output) => {
  const { J2KDecoder } = await openOpenJpeg(output);
  return () => new J2KDecoder();
});

/** JPEG 2000, reversible and irreversible (ITU-T T.800; PS3.5 annex A.4.4). @throws DomainError FILM_UNDECODABLE */
export async function decodeJpeg2000(frame: Uint8Array, layout: PixelLayout): Promise<Samples> {
  requireStreamEnd(frame);
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (frame.length < sizeSegmentLength || view.getUint32(0) !== startOfCodestreamAndSize) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'no JPEG 2000 codestream' });
  }
  // Image and tile size (T.800 annex A.5.1): the image is the reference grid less its offset.
  const columns = view.getUint32(8) - view.getUint32(16);
  const rows = view.getUint32(12) - view.getUint32(20);
  requireSize(rows, columns, view.getUint16(40), layout);
  requireWholeTileParts(view);
  return decodeWithOpenJpeg(frame, layout);
}

/**
 * Follows the lengths of main header and tile-parts (T.800 annexes A.4.2 and A.6) to the end of the codestream: the codec
 * fills what is missing of a cut one without a word.
 */
function requireWholeTileParts(view: DataView): void {
  let at = 2;
  while (at + 10 <= view.byteLength && view.getUint16(at) !== endOfCodestream) {
    const isTilePart = view.getUint16(at) === startOfTilePart;
    const length = isTilePart ? view.getUint32(at + 6) : view.getUint16(at + 2) + 2;
    if (isTilePart && length === 0) {
      // The last tile-part may leave its length open.
      return;
    }
    at += Math.max(2, length);
  }
  if (at + 2 > view.byteLength || view.getUint16(at) !== endOfCodestream) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'tile-parts' });
  }
}
