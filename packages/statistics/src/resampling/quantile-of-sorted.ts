/**
 * The quantile of ascending values at `probability`, by linear interpolation between order statistics at (n−1)·probability.
 * Source: type 7 of Hyndman R, Fan Y. Am. Stat. 50 (1996) 361–365, R's default.
 */
export function quantileOfSorted(values: Float64Array, probability: number): number {
  const place = (values.length - 1) * probability;
  const below = Math.floor(place);
  const lower = values[below] ?? Number.NaN;
  const upper = values[Math.min(below + 1, values.length - 1)] ?? Number.NaN;
  return lower + (place - below) * (upper - lower);
}
