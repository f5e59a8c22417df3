import openCharls from '@cornerstonejs/codec-charls/decodewasmjs';
import { DomainError } from '@plumbline/domain';
import { readJpegHeader } from './jpeg-header.ts';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';
import { wasmCodec } from './wasm-codec.ts';

const startOfJpegLsFrame = 0xf7;

const decodeWithCharls = wasmCodec(async (output) => {
  const { JpegLSDecoder } = await openCharls(output);
  return () => new JpegLSDecoder();
});

/** JPEG-LS, lossless and near-lossless (ITU-T T.87; PS3.5 annex A.4.3). @throws DomainError FILM_UNDECODABLE */
export async function decodeJpegLs(frame: Uint8Array, layout: PixelLayout): Promise<Samples> {
  const { frameMarker } = readJpegHeader(frame, layout);
  if (frameMarker !== startOfJpegLsFrame) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'no JPEG-LS frame', marker: frameMarker });
  }
  return decodeWithCharls(frame, layout);
}
