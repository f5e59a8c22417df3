import { DomainError } from '@plumbline/domain';
import { Decoder } from 'jpeg-lossless-decoder-js';
import type { JpegHeader } from './jpeg-header.ts';
import { readJpegHeader } from './jpeg-header.ts';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';
import { requireSampleCount } from './samples.ts';

const losslessHuffman = 0xc3;

/**
 * JPEG Lossless, process 14, every predictor (ITU-T T.81 annex H; PS3.5 annex A.4.1).
 *
 * @throws DomainError FILM_UNDECODABLE, FILM_COMPRESSION_UNKNOWN for another process
 */
export function decodeJpegLossless(frame: Uint8Array, layout: PixelLayout): Samples {
  const header = readJpegHeader(frame, layout);
  if (header.frameMarker !== losslessHuffman) {
    throw new DomainError('FILM_COMPRESSION_UNKNOWN', { process: header.frameMarker });
  }
  requireBoundedRestarts(frame, header, layout);
  const decoder = new Decoder();
  const samples = requireSampleCount(decode(decoder, frame), layout);
  // Beyond its end the decoder reads zeros without a word, and before it an early marker stops it.
  const position = decoder.stream?.index ?? Number.POSITIVE_INFINITY;
  if (position > frame.length || decoder.yLoc < layout.rows) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'stream ends early' });
  }
  return samples;
}

function decode(decoder: Decoder, frame: Uint8Array): Samples {
  try {
    const copy = new Uint8Array(frame).buffer;
    const samples = decoder.decode(copy);
    if (samples === null) {
      throw new DomainError('FILM_UNDECODABLE', { fault: 'no samples' });
    }
    return samples;
  } catch (cause) {
    throw cause instanceof DomainError ? cause : new DomainError('FILM_UNDECODABLE', { fault: 'codec' }, { cause });
  }
}

/** The decoder spends a whole interval on each restart marker, so a stream of nothing else would keep it busy for hours. */
function requireBoundedRestarts(frame: Uint8Array, header: JpegHeader, layout: PixelLayout): void {
  const { precision, restartInterval, scanStart } = header;
  let restarts = 0;
  for (let at = scanStart; at + 1 < frame.length; at += 1) {
    const next = frame[at + 1] ?? 0;
    restarts += frame[at] === 0xff && next >= 0xd0 && next <= 0xd7 ? 1 : 0;
  }
  const expected = restartInterval === 0 ? 0 : Math.ceil((layout.rows * layout.columns) / restartInterval);
  if (restarts > expected || precision < 2 || precision > 16) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'restart markers', restarts, precision });
  }
}
