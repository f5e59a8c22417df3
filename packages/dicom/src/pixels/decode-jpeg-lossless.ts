import { DomainError } from '@plumbline/domain';
import { Decoder } from 'jpeg-lossless-decoder-js';
import type { JpegHeader } from './jpeg-header.ts';
import { readJpegHeader } from './jpeg-header.ts';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';
import { requireSampleCount } from './samples.ts';

const losslessHuffman = 0xc3;
const endOfImage = 0xd9;

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
  const stream = frame.subarray(0, endOfScan(frame, header, layout));
  const decoder = new Decoder();
  const samples = requireSampleCount(decode(decoder, stream), layout);
  // Beyond its end the decoder reads zeros without a word, and before it an early marker stops it.
  const position = decoder.stream?.index ?? Number.POSITIVE_INFINITY;
  if (position > stream.length || decoder.yLoc < layout.rows) {
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

/**
 * Where the one scan of the stream ends, its End Of Image included. The decoder itself spends a whole interval on each
 * restart marker, so that a stream of nothing else would keep it busy for hours, and does not stop at the end of the image.
 */
function endOfScan(frame: Uint8Array, header: JpegHeader, layout: PixelLayout): number {
  const { precision, restartInterval, scanStart } = header;
  const restartsAtMost = restartInterval === 0 ? 0 : Math.ceil((layout.rows * layout.columns) / restartInterval);
  let restarts = 0;
  let at = scanStart;
  for (; at + 1 < frame.length; at += 1) {
    const marker = frame[at] === 0xff ? (frame[at + 1] ?? 0) : 0;
    if (marker >= 0xd0 && marker <= 0xd7) {
      restarts += 1;
    } else if (marker !== 0 && marker !== 0xff) {
      break;
    }
  }
  if (frame[at + 1] !== endOfImage || restarts > restartsAtMost || precision < 2 || precision > 16) {
    throw new DomainError('FILM_UNDECODABLE', { fault: 'scan', restarts, precision });
  }
  return at + 2;
}
