import { attributesOf } from './header/attributes.ts';
import { openPart10File } from './header/part10-file.ts';
import { decodeSamples } from './pixels/decode-samples.ts';
import { frameBytesOf } from './pixels/frame-bytes.ts';
import { type PixelLayout, pixelLayoutOf } from './pixels/pixel-layout.ts';
import type { Samples } from './pixels/samples.ts';

const codestreams = '1.2.840.10008.1.2.4.';

/**
 * The film's one frame as Pixel Data of an uncompressed film in Explicit VR Little Endian holds it (PS3.5 section 8 and
 * annex A.2): rows × columns cells of Bits Allocated, whatever it was compressed with. Not windowed, not rescaled.
 *
 * @param bytes the whole Part 10 file
 * @throws DomainError as `decodePixels`
 */
export async function readFrame(bytes: Uint8Array): Promise<Uint8Array> {
  const file = openPart10File(bytes);
  const layout = pixelLayoutOf(attributesOf(file.dataSet));
  const samples = await decodeSamples(file, layout);
  return littleEndian(file.transferSyntaxUid.startsWith(codestreams) ? cellsOf(samples, layout) : samples, layout);
}

/**
 * The frame as it is stored, still compressed, fragments joined.
 *
 * @throws DomainError FILM_UNDECODABLE when the film is not compressed, FILM_TRUNCATED
 */
export function readStoredFrame(bytes: Uint8Array): Uint8Array {
  return frameBytesOf(openPart10File(bytes), true);
}

/**
 * A codec gives values in the low bits. In a cell they stand below High Bit, the sign extended so that whoever reads the
 * whole cell as a signed number reads the value; a lossy codec's overshoot is held at the largest value.
 */
function cellsOf(samples: Samples, layout: PixelLayout): Samples {
  const shift = layout.highBit + 1 - layout.bitsStored;
  const unused = 32 - layout.bitsStored;
  const greatest = 2 ** layout.bitsStored - 1;
  const cells = layout.bitsAllocated === 8 ? new Uint8Array(samples.length) : new Uint16Array(samples.length);
  for (let index = 0; index < cells.length; index += 1) {
    const sample = samples[index] ?? 0;
    cells[index] = (layout.isSigned ? (sample << unused) >> unused : Math.min(sample, greatest)) << shift;
  }
  return cells;
}

function littleEndian(samples: Samples, layout: PixelLayout): Uint8Array {
  const cells = layout.bitsAllocated === 16 && samples instanceof Uint8Array ? Uint16Array.from(samples) : samples;
  const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
  const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return hostIsLittleEndian || cells instanceof Uint8Array ? bytes : Buffer.from(bytes).swap16();
}
