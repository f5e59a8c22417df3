import { DomainError } from '@plumbline/domain';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';
import { requireSampleCount } from './samples.ts';

/** The decoder that every @cornerstonejs/codec package offers; its buffers are views into the codec's own memory. */
export interface WasmDecoder {
  getEncodedBuffer(length: number): Uint8Array;
  decode(): void;
  getDecodedBuffer(): Uint8Array;
  getFrameInfo(): { readonly width: number; readonly height: number; readonly bitsPerSample: number };
  delete(): void;
}

/** Where a codec writes its remarks. What matters comes as an exception, so the lines of each frame are dropped. */
export interface CodecOutput {
  print(line: string): void;
  printErr(line: string): void;
}

/** Decodes one frame that is known to be of the layout's size. @throws DomainError FILM_UNDECODABLE */
export type WasmCodec = (frame: Uint8Array, layout: PixelLayout) => Promise<Samples>;

/**
 * Wraps a WebAssembly codec. It is loaded at the first frame, and again after a failure: what a codec had
 * allocated when it failed is never freed, and one that ran out of memory cannot be used any more.
 *
 * @param load opens the module and returns the maker of its decoders
 */
export function wasmCodec(load: (output: CodecOutput) => Promise<() => WasmDecoder>): WasmCodec {
  let loaded: Promise<() => WasmDecoder> | null = null;
  return async (frame, layout) => {
    try {
      // A new object each time: the codec makes it its module.
      loaded ??= load({ print() {}, printErr() {} });
      return requireSampleCount(decodeFrame(await loaded, frame), layout);
    } catch (cause) {
      loaded = null;
      throw cause instanceof DomainError ? cause : new DomainError('FILM_UNDECODABLE', { fault: 'codec' }, { cause });
    }
  };
}

function decodeFrame(createDecoder: () => WasmDecoder, frame: Uint8Array): Samples {
  const decoder = createDecoder();
  try {
    decoder.getEncodedBuffer(frame.length).set(frame);
    decoder.decode();
    const copy = decoder.getDecodedBuffer().slice();
    return decoder.getFrameInfo().bitsPerSample <= 8 ? copy : new Uint16Array(copy.buffer, 0, copy.length >> 1);
  } finally {
    decoder.delete();
  }
}
