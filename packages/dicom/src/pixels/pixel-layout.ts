import { DomainError } from '@plumbline/domain';
import type { Attributes } from '../header/attributes.ts';
import { required } from '../header/attributes.ts';

/** How Pixel Data is to be read (PS3.3 C.7.6.3, PS3.5 section 8): one grey frame of `rows` by `columns`. */
export interface PixelLayout {
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: 8 | 16;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
  readonly photometricInterpretation: 'MONOCHROME1' | 'MONOCHROME2';
}

/** A whole spine at 0.1 mm is 40 million pixels; a header may claim 4,000 million. */
const pixelsAtMost = 64 * 1024 * 1024;

/**
 * The layout of the film's one grey frame.
 *
 * @throws DomainError FILM_HAS_NO_PIXELS, FILM_NOT_SINGLE_GREY, FILM_INCOMPLETE, FILM_TOO_LARGE
 */
export function pixelLayoutOf(attributes: Attributes): PixelLayout {
  const element = attributes.element('PixelData');
  if (element === null || element.length === 0) {
    throw new DomainError('FILM_HAS_NO_PIXELS');
  }
  const photometricInterpretation = required(attributes.text('PhotometricInterpretation'), 'PhotometricInterpretation');
  const [frames = 1] = attributes.decimals('NumberOfFrames');
  const isGrey = photometricInterpretation === 'MONOCHROME1' || photometricInterpretation === 'MONOCHROME2';
  if (!isGrey || frames !== 1 || (attributes.unsigned('SamplesPerPixel') ?? 1) !== 1) {
    throw new DomainError('FILM_NOT_SINGLE_GREY');
  }
  return { ...sizeOf(attributes), ...depthOf(attributes), photometricInterpretation };
}

function sizeOf(attributes: Attributes): Pick<PixelLayout, 'rows' | 'columns'> {
  const rows = required(attributes.unsigned('Rows') || null, 'Rows');
  const columns = required(attributes.unsigned('Columns') || null, 'Columns');
  if (rows * columns > pixelsAtMost) {
    throw new DomainError('FILM_TOO_LARGE', { rows, columns, pixelsAtMost });
  }
  return { rows, columns };
}

type Depth = Pick<PixelLayout, 'bitsAllocated' | 'bitsStored' | 'highBit' | 'isSigned'>;

function depthOf(attributes: Attributes): Depth {
  const bitsAllocated = required(attributes.unsigned('BitsAllocated'), 'BitsAllocated');
  const bitsStored = attributes.unsigned('BitsStored') ?? bitsAllocated;
  const highBit = attributes.unsigned('HighBit') ?? bitsStored - 1;
  const isPossible = bitsStored >= 1 && highBit < bitsAllocated && highBit + 1 >= bitsStored;
  if ((bitsAllocated !== 8 && bitsAllocated !== 16) || !isPossible) {
    throw new DomainError('FILM_INCOMPLETE', { attribute: 'BitsAllocated', bitsAllocated, bitsStored, highBit });
  }
  return { bitsAllocated, bitsStored, highBit, isSigned: attributes.unsigned('PixelRepresentation') === 1 };
}
