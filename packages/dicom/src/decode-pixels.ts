import { DomainError } from '@plumbline/domain';
import type { Attributes } from './header/attributes.ts';
import { attributesOf } from './header/attributes.ts';
import { openPart10File } from './header/part10-file.ts';
import { decodeSamples } from './pixels/decode-samples.ts';
import { headerWindow, percentileWindow } from './pixels/display-window.ts';
import type { GreyImage, GreyValues } from './pixels/grey-image.ts';
import type { PixelLayout } from './pixels/pixel-layout.ts';
import { pixelLayoutOf } from './pixels/pixel-layout.ts';
import type { Samples } from './pixels/samples.ts';

/**
 * Decodes the grey values of one film: uncompressed, deflated, JPEG (8-bit baseline, lossless), JPEG-LS, JPEG 2000, RLE.
 *
 * @param bytes the whole Part 10 file
 * @throws DomainError FILM_NOT_DICOM, FILM_TRUNCATED, FILM_TOO_LARGE, FILM_INCOMPLETE, FILM_HAS_NO_PIXELS,
 *   FILM_NOT_SINGLE_GREY, FILM_COMPRESSION_UNKNOWN, FILM_UNDECODABLE; nothing else
 */
export async function decodePixels(bytes: Uint8Array): Promise<GreyImage> {
  const file = openPart10File(bytes);
  const attributes = attributesOf(file.dataSet);
  const layout = pixelLayoutOf(attributes);
  const rescale = rescaleOf(attributes);
  const samples = await decodeSamples(file, layout);
  const isCodestream = file.transferSyntaxUid.startsWith('1.2.840.10008.1.2.4.');
  const values = valuesOf(samples, layout, isCodestream, rescale);
  return {
    rows: layout.rows,
    columns: layout.columns,
    values,
    inverted: layout.photometricInterpretation === 'MONOCHROME1',
    window: headerWindow(attributes) ?? windowWithoutPadding(attributes, layout, values, rescale),
  };
}

interface Rescale {
  readonly slope: number;
  readonly intercept: number;
}

/** Rescale Slope and Intercept (PS3.3 C.11.1), which lead from stored values to modality units. */
function rescaleOf(attributes: Attributes): Rescale {
  const [slope = 1] = attributes.decimals('RescaleSlope');
  const [intercept = 0] = attributes.decimals('RescaleIntercept');
  const reachesFloat32 = Number.isFinite(Math.fround(slope * 0x10000)) && Number.isFinite(Math.fround(intercept));
  if (!reachesFloat32 || slope === 0) {
    throw new DomainError('FILM_INCOMPLETE', { attribute: 'RescaleSlope' });
  }
  return { slope, intercept };
}

function valuesOf(samples: Samples, layout: PixelLayout, isCodestream: boolean, rescale: Rescale): GreyValues {
  const shift = isCodestream ? 0 : layout.highBit + 1 - layout.bitsStored;
  if (shift === 0 && areModalityValues(samples, layout, rescale)) return samples;
  if (isCodestream && !layout.isSigned) return saturatedValues(samples, layout, rescale);
  return maskedValues(samples, layout, shift, rescale);
}

/** Most films: unsigned, not rescaled, no bit set beyond the stored ones. Copying them would be most of the decoding. */
function areModalityValues(samples: Samples, layout: PixelLayout, { slope, intercept }: Rescale): boolean {
  if (layout.isSigned || slope !== 1 || intercept !== 0) return false;
  return (bitsOf(samples) & ~(2 ** layout.bitsStored - 1)) === 0;
}

/** The bits that are set in any sample. Looked at two or four samples at a time: this is half of decoding a plain film. */
function bitsOf(samples: Samples): number {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = samples;
  const words = byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, byteLength >> 2) : new Uint32Array(0);
  let together = 0;
  for (let index = 0; index < words.length; index += 1) together |= words[index] ?? 0;
  let bits = 0;
  for (let shift = 0; shift < 32; shift += BYTES_PER_ELEMENT * 8) bits |= together >>> shift;
  bits &= 2 ** (BYTES_PER_ELEMENT * 8) - 1;
  for (let index = (words.length * 4) / BYTES_PER_ELEMENT; index < samples.length; index += 1) {
    bits |= samples[index] ?? 0;
  }
  return bits;
}

/** A lossy codec may overshoot the stored bits; such a sample is white, where cutting bits off would make it black. */
function saturatedValues(samples: Samples, layout: PixelLayout, rescale: Rescale): Float32Array {
  const { slope, intercept } = rescale;
  const greatest = 2 ** layout.bitsStored - 1;
  const values = new Float32Array(samples.length);
  for (let index = 0; index < values.length; index += 1) {
    values[index] = Math.min(samples[index] ?? 0, greatest) * slope + intercept;
  }
  return values;
}

/** Cuts the stored bits out of each sample, extends the sign and rescales (PS3.5 section 8.1.1), in one pass. */
function maskedValues(samples: Samples, layout: PixelLayout, shift: number, rescale: Rescale): Float32Array {
  const { slope, intercept } = rescale;
  const unused = 32 - layout.bitsStored;
  const { isSigned } = layout;
  const values = new Float32Array(samples.length);
  for (let index = 0; index < values.length; index += 1) {
    const upper = ((samples[index] ?? 0) >> shift) << unused;
    values[index] = (isSigned ? upper >> unused : upper >>> unused) * slope + intercept;
  }
  return values;
}

/** Pixel Padding Value (PS3.3 C.7.5.1.1.2) marks pixels outside the film; without a window they would set the contrast. */
function windowWithoutPadding(
  attributes: Attributes,
  layout: PixelLayout,
  values: GreyValues,
  rescale: Rescale,
): GreyImage['window'] {
  const stored = layout.isSigned ? attributes.signed('PixelPaddingValue') : attributes.unsigned('PixelPaddingValue');
  return stored === null ? null : percentileWindow(values, Math.fround(stored * rescale.slope + rescale.intercept));
}
