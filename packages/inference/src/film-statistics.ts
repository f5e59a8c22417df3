import { isPlain } from './is-clipped.ts';

/** What a film looks like as a whole, as the model sees it: watched over days, for another exposure or another machine. */
export interface FilmStatistics {
  /** Of the grey, 0 black to 1 white. */
  readonly greyMean: number;
  readonly greyDeviation: number;
  /** Share that is plain black or plain white. */
  readonly clippedShare: number;
  /** Width over height. */
  readonly aspectRatio: number;
}

/** @param windowed the film at the model's size, between the window's percentiles, without the padding */
export function filmStatistics(
  windowed: Float64Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): FilmStatistics {
  let [sum, squares, clipped] = [0, 0, 0];
  for (const value of windowed) {
    sum += value;
    squares += value * value;
    if (isPlain(value)) clipped += 1;
  }
  const greyMean = sum / windowed.length;
  const greyDeviation = Math.sqrt(Math.max(0, squares / windowed.length - greyMean * greyMean));
  return { greyMean, greyDeviation, clippedShare: clipped / windowed.length, aspectRatio: columns / rows };
}
