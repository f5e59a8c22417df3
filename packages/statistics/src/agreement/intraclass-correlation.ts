import { fQuantile } from '../distribution/f-quantile.ts';
import { requireLevel } from '../input/require-level.ts';
import { requireMeasurements } from '../input/require-measurements.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';

export interface IntraclassCorrelation extends Interval {
  readonly estimate: number;
}

/** The mean squares of the two-way layout: between subjects, between raters, and what is left. */
interface MeanSquares {
  readonly subjects: number;
  readonly raters: number;
  readonly ofSubjects: number;
  readonly ofRaters: number;
  readonly ofError: number;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum / values.length;
}

function squaresAround(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

function meanSquaresOf(ratings: readonly Float64Array[]): MeanSquares {
  const [first] = ratings;
  const raters = first?.length ?? 0;
  const subjects = ratings.length;
  if (subjects < 2 || raters < 2) throw new StatisticsError('EMPTY', 'There are fewer than two subjects or raters.');
  if (ratings.some((row) => row.length !== raters)) {
    throw new StatisticsError('LENGTH_MISMATCH', 'Not every rater measured every subject.');
  }
  for (const row of ratings) requireMeasurements(row);
  const subjectMeans = ratings.map(meanOf);
  const raterMeans = Array.from({ length: raters }, (_, rater) => meanOf(ratings.map((row) => row[rater] ?? 0)));
  const grand = meanOf(subjectMeans);
  const residuals = ratings.flatMap((row, subject) =>
    Array.from(row, (value, rater) => value - (subjectMeans[subject] ?? 0) - (raterMeans[rater] ?? 0) + grand),
  );
  return {
    subjects,
    raters,
    ofSubjects: (raters * squaresAround(subjectMeans, grand)) / (subjects - 1),
    ofRaters: (subjects * squaresAround(raterMeans, grand)) / (raters - 1),
    ofError: squaresAround(residuals, 0) / ((subjects - 1) * (raters - 1)),
  };
}

/** The F-based limits of Shrout and Fleiss with Satterthwaite's degrees of freedom ν. */
function limitsOf(squares: MeanSquares, estimate: number, level: number): Interval {
  const { subjects: n, raters: k, ofSubjects, ofRaters, ofError } = squares;
  const ratio = ofRaters / ofError;
  const weight = n * (1 + (k - 1) * estimate) - k * estimate;
  const numerator = (k - 1) * (n - 1) * (k * estimate * ratio + weight) ** 2;
  const df = numerator / ((n - 1) * (k * estimate * ratio) ** 2 + weight * weight);
  const upperF = fQuantile((1 + level) / 2, n - 1, df);
  const lowerF = fQuantile((1 + level) / 2, df, n - 1);
  const others = k * ofRaters + (k * n - k - n) * ofError;
  // Both divided by F, which grows beyond the doubles where the degrees of freedom are a small fraction.
  const lower = (n * (ofSubjects / upperF - ofError)) / (others + (n * ofSubjects) / upperF);
  const upper = (n * (ofSubjects - ofError / lowerF)) / (others / lowerF + n * ofSubjects);
  return { lower, upper, level };
}

/**
 * ICC(2,1): absolute agreement of single measurements, subjects and raters both drawn at random.
 *
 * (MSB − MSE)/(MSB + (k−1)MSE + k(MSJ − MSE)/n). `ratings[i]` are the measurements of subject i, one by each rater in one order;
 * complete. Assumes a two-way random-effects layout with normal effects. Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE, and
 * ZERO_VARIANCE where the error or all variation is nought.
 * Source: Shrout P, Fleiss J. Intraclass correlations: uses in assessing rater reliability, Psychol. Bull. 86 (1979) 420–428.
 */
export function intraclassCorrelation(ratings: readonly Float64Array[], level = 0.95): IntraclassCorrelation {
  requireLevel(level);
  const squares = meanSquaresOf(ratings);
  const { subjects: n, raters: k, ofSubjects, ofRaters, ofError } = squares;
  const all = ofSubjects + (k - 1) * ofError + (k * (ofRaters - ofError)) / n;
  if (ofError === 0 || all === 0)
    throw new StatisticsError('ZERO_VARIANCE', 'The measurements leave no error to compare with.');
  const estimate = (ofSubjects - ofError) / all;
  return { estimate, ...limitsOf(squares, estimate, level) };
}
