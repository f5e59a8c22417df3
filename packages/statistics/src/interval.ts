/** A two-sided confidence interval; `level` is its nominal coverage, as 0.95. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}
