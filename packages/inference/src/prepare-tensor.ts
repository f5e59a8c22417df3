import { DomainError } from '@plumbline/domain';
import { type FilmStatistics, filmStatistics } from './film-statistics.ts';
import { isClipped } from './is-clipped.ts';
import type { Preprocessing } from './manifest/preprocessing.ts';
import { percentiles } from './percentiles.ts';
import { type GreyRaster, resizeArea } from './resize-area.ts';

/** A decoded film: grey values in modality units. */
export interface GreyFilm extends GreyRaster {
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
  readonly statistics: FilmStatistics;
}

/** A film of fewer pixels a side shows no vertebra. */
const smallestSide = 64;

/**
 * Averaging an even grey leaves differences of some 1e-16 of it. They are no contrast; the smallest real step of a
 * 16-bit film is 1e-5.
 */
const roundingPart = 1e-9;

/**
 * A film as the model's input, exactly as the manifest says and as training did it
 * (models/training/preprocess.py): resize to fit, window between percentiles, paste in the middle, normalize.
 * Throws FILM_TOO_SMALL, FILM_UNUSABLE when both percentiles are the same grey, and FILM_CLIPPED when what should
 * show the spine is plain black or white (see isClipped).
 */
export function prepareTensor(film: GreyFilm, preprocessing: Preprocessing): PreparedTensor {
  const { rows, columns } = film;
  if (Math.min(rows, columns) < smallestSide) throw new DomainError('FILM_TOO_SMALL', { rows, columns });
  const { resize, window, normalization } = preprocessing;
  const scale = Math.min(resize.height / rows, resize.width / columns);
  const height = Math.max(1, Math.floor(rows * scale + 0.5));
  const width = Math.max(1, Math.floor(columns * scale + 0.5));
  const grey = resizeArea(film, height, width);
  if (film.inverted) negate(grey);
  windowBetween(grey, window, { rows, columns });
  if (isClipped(grey, height, width)) throw new DomainError('FILM_CLIPPED', { rows, columns });
  const top = Math.floor((resize.height - height) / 2);
  const left = Math.floor((resize.width - width) / 2);
  const tensor = new Float32Array(resize.height * resize.width).fill(resize.padValue);
  for (let row = 0; row < height; row++) {
    tensor.set(grey.subarray(row * width, (row + 1) * width), (top + row) * resize.width + left);
  }
  normalize(tensor, normalization);
  const content = {
    top: top / resize.height,
    left: left / resize.width,
    height: height / resize.height,
    width: width / resize.width,
  };
  return { tensor, content, statistics: filmStatistics(grey, film) };
}

function negate(grey: Float64Array): void {
  for (let index = 0; index < grey.length; index++) grey[index] = -(grey[index] ?? 0);
}

/** Spreads the span between the percentiles over 0..1, in place, and cuts off what lies outside. */
function windowBetween(
  grey: Float64Array,
  { lowerPercentile, upperPercentile }: Preprocessing['window'],
  detail: { rows: number; columns: number },
): void {
  const [low = Number.NaN, high = Number.NaN] = percentiles(grey, [lowerPercentile, upperPercentile]);
  if (!(high - low > roundingPart * Math.max(Math.abs(low), Math.abs(high)))) {
    throw new DomainError('FILM_UNUSABLE', detail);
  }
  for (let index = 0; index < grey.length; index++) {
    grey[index] = Math.min(1, Math.max(0, ((grey[index] ?? 0) - low) / (high - low)));
  }
}

/** In float32, rounded after each step, as in training. */
function normalize(tensor: Float32Array, normalization: Preprocessing['normalization']): void {
  const mean = Math.fround(normalization.mean);
  const std = Math.fround(normalization.std);
  for (let index = 0; index < tensor.length; index++) {
    tensor[index] = Math.fround((tensor[index] ?? 0) - mean) / std;
  }
}
