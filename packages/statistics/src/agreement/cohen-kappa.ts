import { normalDeviate } from '../distribution/normal-deviate.ts';
import { requireWithin } from '../input/require-within.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';

export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

export interface CohenKappa extends Interval {
  readonly kappa: number;
  /** For intervals. */
  readonly standardError: number;
  /** If the two readers only agreed by chance; for a test of kappa = 0. */
  readonly standardErrorAtZero: number;
}

interface Shares {
  readonly cells: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sharesOf(table: readonly (readonly number[])[]): Shares {
  const size = table.length;
  if (size < 2 || table.some((row) => row.length !== size)) {
    throw new StatisticsError('LENGTH_MISMATCH', 'An agreement table is square, with two categories or more.');
  }
  for (const cell of table.flat()) requireWithin(cell, 0, Number.MAX_SAFE_INTEGER, 'number of cases');
  const total = sum(table.flat());
  if (total === 0) throw new StatisticsError('EMPTY', 'There are no cases.');
  const cells = table.map((row) => row.map((cell) => cell / total));
  const columns = cells.map((_, column) => sum(cells.map((row) => row[column] ?? 0)));
  return { cells, rows: cells.map(sum), columns, total };
}

/** 1 on the diagonal, falling to 0 at the far corner; linear 1 − |i−j|/(k−1), quadratic 1 − (i−j)²/(k−1)². */
function weightOf(weights: KappaWeights, row: number, column: number, size: number): number {
  if (weights === 'unweighted') return row === column ? 1 : 0;
  const distance = Math.abs(row - column) / (size - 1);
  return weights === 'linear' ? 1 - distance : 1 - distance * distance;
}

/** Σ over all cells of what `each` gives for a row, a column and their weight. */
function overCells(
  shares: Shares,
  weights: KappaWeights,
  each: (row: number, column: number, weight: number) => number,
) {
  const size = shares.rows.length;
  return sum(
    shares.cells.flatMap((cells, row) =>
      cells.map((_, column) => each(row, column, weightOf(weights, row, column, size))),
    ),
  );
}

/**
 * Cohen's kappa of two readers over the same cases, κ = (pₒ − pₑ)/(1 − pₑ), with a normal interval; weighted for ordered categories.
 *
 * `table[i][j]` counts the cases in category i of the first reader and j of the second. With w̄ the mean weights of a row and a
 * column: Var κ = [Σ pᵢⱼ(wᵢⱼ(1−pₑ) − (w̄ᵢ + w̄ⱼ)(1−pₒ))² − (pₒpₑ − 2pₑ + pₒ)²]/(n(1−pₑ)⁴), and at κ = 0
 * [Σ pᵢ.p.ⱼ(wᵢⱼ − w̄ᵢ − w̄ⱼ)² − pₑ²]/(n(1−pₑ)²). Assumes independent cases. Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE,
 * OUT_OF_RANGE, and ZERO_VARIANCE where both readers use one category only.
 * Source: Cohen J. Psychol. Bull. 70 (1968) 213–220; Fleiss J, Cohen J, Everitt B. Psychol. Bull. 72 (1969) 323–327.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'unweighted',
  level = 0.95,
): CohenKappa {
  const z = normalDeviate(level);
  const shares = sharesOf(table);
  const { cells, rows, columns, total } = shares;
  const size = rows.length;
  const byChance = (row: number, column: number) => (rows[row] ?? 0) * (columns[column] ?? 0);
  const observed = overCells(shares, weights, (row, column, weight) => weight * (cells[row]?.[column] ?? 0));
  const expected = overCells(shares, weights, (row, column, weight) => weight * byChance(row, column));
  if (1 - expected < 1e-12) throw new StatisticsError('ZERO_VARIANCE', 'Both readers use one category only.');
  const ofRow = rows.map((_, row) => sum(columns.map((share, column) => share * weightOf(weights, row, column, size))));
  const ofColumn = columns.map((_, column) =>
    sum(rows.map((share, row) => share * weightOf(weights, row, column, size))),
  );
  const spread = overCells(shares, weights, (row, column, weight) => {
    const mean = (ofRow[row] ?? 0) + (ofColumn[column] ?? 0);
    return (cells[row]?.[column] ?? 0) * (weight * (1 - expected) - mean * (1 - observed)) ** 2;
  });
  const spreadAtZero = overCells(shares, weights, (row, column, weight) => {
    return byChance(row, column) * (weight - (ofRow[row] ?? 0) - (ofColumn[column] ?? 0)) ** 2;
  });
  const kappa = (observed - expected) / (1 - expected);
  const centre = observed * expected - 2 * expected + observed;
  const standardError = Math.sqrt(Math.max(0, spread - centre * centre) / total) / (1 - expected) ** 2;
  const standardErrorAtZero = Math.sqrt(Math.max(0, spreadAtZero - expected * expected) / total) / (1 - expected);
  const lower = Math.max(-1, kappa - z * standardError);
  return { kappa, standardError, standardErrorAtZero, lower, upper: Math.min(1, kappa + z * standardError), level };
}
