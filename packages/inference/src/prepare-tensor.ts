import { DomainError } from '@plumbline/domain';
import type { Preprocessing } from './manifest.ts';
import { percentile } from './percentile.ts';
import { type GreyRaster, resizeArea } from './resize-area.ts';

/** A decoded film: grey values in modality units. */
export interface GreyFilm extends GreyRaster {
  readonly values: Float32Array;
  /** DICOM MONOCHROME1: the lowest value is shown white. */
  readonly inverted: boolean;
}

/** Where the film lies on the model's canvas, in fractions of the canvas; the rest is padding. */
export interface FilmContent {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

export interface PreparedTensor {
  /** [1, 1, height, width] of the model's input, row by row. */
  readonly tensor: Float32Array;
  readonly content: FilmContent;
}

/**
 * Averaging an even grey leaves differences of some 1e-16 of it. They are no contrast; the smallest real step of a
 * 16-bit film is 1e-5.
 */
const roundingPart = 1e-9;

/**
 * A film as the model's input, exactly as the manifest says and as training did it
 * (models/training/preprocess.py): resize to fit, window between percentiles, paste in the middle, normalize.
 * Throws FILM_UNUSABLE when both percentiles are the same grey: there is nothing to see on such a film.
 */
export function prepareTensor(film: GreyFilm, preprocessing: Preprocessing): PreparedTensor {
  const { resize, window, normalization } = preprocessing;
  const scale = Math.min(resize.height / film.rows, resize.width / film.columns);
  const height = Math.max(1, Math.floor(film.rows * scale + 0.5));
  const width = Math.max(1, Math.floor(film.columns * scale + 0.5));
  const grey = resizeArea(film, height, width).values;
  if (film.inverted) for (const [index, value] of grey.entries()) grey[index] = -value;
  const sorted = grey.slice().sort();
  const low = percentile(sorted, window.lowerPercentile);
  const high = percentile(sorted, window.upperPercentile);
  if (!(high - low > roundingPart * Math.max(Math.abs(low), Math.abs(high))))
    throw new DomainError('FILM_UNUSABLE', { rows: film.rows, columns: film.columns });

  const mean = Math.fround(normalization.mean);
  const std = Math.fround(normalization.std);
  const normalized = (value: number): number => Math.fround(Math.fround(Math.fround(value) - mean) / std);
  const top = Math.floor((resize.height - height) / 2);
  const left = Math.floor((resize.width - width) / 2);
  const tensor = new Float32Array(resize.height * resize.width).fill(normalized(resize.padValue));
  for (const [index, value] of grey.entries()) {
    const row = top + Math.floor(index / width);
    const column = left + (index % width);
    const windowed = Math.min(1, Math.max(0, (value - low) / (high - low)));
    tensor[row * resize.width + column] = normalized(windowed);
  }
  const content = {
    top: top / resize.height,
    left: left / resize.width,
    height: height / resize.height,
    width: width / resize.width,
  };
  return { tensor, content };
}
