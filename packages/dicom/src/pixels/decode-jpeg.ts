import openLibJpegTurbo from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs';
import { DomainError } from '@plumbline/domain';
import { readJpegHeader } from './jpeg-header.ts';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';
import { wasmCodec } from './wasm-codec.ts';

const baseline = 0xc0;
const extended = 0xc1;

const decodeWithLibJpegTurbo = wasmCodec(async (output) => {
  const { JPEGDecoder } = await openLibJpegTurbo(output);
  return () => new JPEGDecoder();
});

/**
 * JPEG Baseline and Extended (PS3.5 annex A.4.1) with 8 bits. The codec has no 12 bits.
 *
 * @throws DomainError FILM_UNDECODABLE, FILM_COMPRESSION_UNKNOWN for 12 bits and for other processes
 */
export async function decodeJpeg(frame: Uint8Array, layout: PixelLayout): Promise<Samples> {
  const { frameMarker, precision } = readJpegHeader(frame, layout);
  if (precision !== 8 || (frameMarker !== baseline && frameMarker !== extended)) {
    throw new DomainError('FILM_COMPRESSION_UNKNOWN', { process: frameMarker, precision });
  }
  return decodeWithLibJpegTurbo(frame, layout);
}
