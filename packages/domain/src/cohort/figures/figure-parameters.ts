/** What a figure depends on beside the cohort; carried with every figure, so that anybody can make it again. */
export interface FigureParameters {
  /** A study is flagged at or above it; null for the version's own operating points, as its results were stored. */
  readonly threshold: number | null;
  /** Of the condition where the figures are to be used, strictly between 0 and 1; null where nobody says one. */
  readonly prevalence: number | null;
  readonly band: RocBand;
  /** Of all intervals, as 0.95. */
  readonly level: number;
  /** Of the drawing of patients. */
  readonly seed: number;
  readonly replicates: number;
}

/** POINTWISE holds each point with the level, SIMULTANEOUS the whole curve. */
export type RocBand = 'POINTWISE' | 'SIMULTANEOUS';

/** What is not asked for otherwise. */
export const usualParameters = {
  threshold: null,
  prevalence: null,
  band: 'POINTWISE',
  level: 0.95,
  seed: 1,
  replicates: 2000,
} as const;
