import { normalDeviate } from '../distribution/normal-deviate.ts';
import { requireCount } from '../input/require-count.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';

export interface FleissKappa extends Interval {
  readonly kappa: number;
  /** For intervals: over subjects, for a kappa of any size. */
  readonly standardError: number;
  /** If the readers only agreed by chance; for a test of kappa = 0. */
  readonly standardErrorAtZero: number;
}

interface Ratings {
  readonly subjects: number;
  readonly raters: number;
  /** Overall share of each category. */
  readonly shares: readonly number[];
  /** Of each subject: the share of agreeing pairs of raters, and Σ shares·counts/raters. */
  readonly agreements: readonly number[];
  readonly chances: readonly number[];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratingsOf(counts: readonly (readonly number[])[]): Ratings {
  const subjects = counts.length;
  const [first] = counts;
  if (subjects < 2 || first === undefined) throw new StatisticsError('EMPTY', 'There are fewer than two subjects.');
  for (const count of counts.flat()) requireCount(count, 'number of ratings');
  const raters = sum(first);
  if (raters < 2) throw new StatisticsError('EMPTY', 'There are fewer than two ratings of a subject.');
  if (counts.some((row) => row.length !== first.length || sum(row) !== raters)) {
    throw new StatisticsError(
      'LENGTH_MISMATCH',
      'Each subject has the same categories and as many ratings as the others.',
    );
  }
  const shares = first.map((_, category) => sum(counts.map((row) => row[category] ?? 0)) / (subjects * raters));
  const agreements = counts.map((row) => sum(row.map((count) => count * (count - 1))) / (raters * (raters - 1)));
  const chances = counts.map((row) => sum(row.map((count, category) => (count * (shares[category] ?? 0)) / raters)));
  return { subjects, raters, shares, agreements, chances };
}

/** √(2/(Nm(m−1))) · √((Σpq)² − Σpq(q−p)) / Σpq. */
function errorAtZero({ subjects, raters, shares }: Ratings): number {
  const products = shares.map((share) => share * (1 - share));
  const skew = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  return (Math.sqrt(2 / (subjects * raters * (raters - 1))) * Math.sqrt(sum(products) ** 2 - skew)) / sum(products);
}

/**
 * Fleiss' kappa of many readers: κ = (P̄ − P̄ₑ)/(1 − P̄ₑ), with a normal interval.
 *
 * `counts[i][j]` is how many readers put subject i into category j; each subject has as many ratings, from any readers. The
 * standard error for intervals is the linearized one over subjects: Σ(κᵢ − 2(1−κ)(pₑᵢ − pₑ)/(1−pₑ) − κ)²/(N(N−1)), with κᵢ and
 * pₑᵢ the agreement and chance of one subject. Assumes subjects drawn independently. Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE,
 * OUT_OF_RANGE, and ZERO_VARIANCE where all ratings are of one category.
 * Source: Fleiss J. Psychol. Bull. 76 (1971) 378–382; at zero, Fleiss J, Nee J, Landis J. Psychol. Bull. 86 (1979) 974–977; for
 * intervals, Gwet K. Large-sample variance of Fleiss generalized kappa, Educ. Psychol. Meas. 81 (2021) 781–790.
 */
export function fleissKappa(counts: readonly (readonly number[])[], level = 0.95): FleissKappa {
  const z = normalDeviate(level);
  const ratings = ratingsOf(counts);
  const { subjects, agreements, chances } = ratings;
  const expected = sum(ratings.shares.map((share) => share * share));
  if (1 - expected < 1e-12) throw new StatisticsError('ZERO_VARIANCE', 'All ratings are of one category.');
  const kappa = (sum(agreements) / subjects - expected) / (1 - expected);
  const squares = agreements.map((agreement, subject) => {
    const own = (agreement - expected) / (1 - expected);
    const chance = (2 * (1 - kappa) * ((chances[subject] ?? 0) - expected)) / (1 - expected);
    return (own - chance - kappa) ** 2;
  });
  const standardError = Math.sqrt(sum(squares) / (subjects * (subjects - 1)));
  const lower = Math.max(-1, kappa - z * standardError);
  const upper = Math.min(1, kappa + z * standardError);
  return { kappa, standardError, standardErrorAtZero: errorAtZero(ratings), lower, upper, level };
}
