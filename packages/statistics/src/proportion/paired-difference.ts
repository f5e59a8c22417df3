import type { Interval } from '../interval.ts';
import { type PairedTable, requirePairedTable } from './paired-table.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface PairedDifference extends Interval {
  /** Share of the first minus share of the second. */
  readonly estimate: number;
}

/** The correlation φ of the two readings, towards nought by Newcombe's continuity correction; 0 when one never varies. */
function correlationOf({ both, onlyFirst, onlySecond, neither }: PairedTable, total: number): number {
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
  if (margins === 0) return 0;
  const determinant = both * neither - onlyFirst * onlySecond;
  const corrected = determinant > 0 ? Math.max(determinant - total / 2, 0) : determinant;
  return corrected / Math.sqrt(margins);
}

/**
 * Newcombe's square-and-add interval for the difference of two shares of the same cases.
 *
 * With Wilson's (l₁, u₁) and (l₂, u₂): lower = θ − √((p₁−l₁)² − 2φ(p₁−l₁)(u₂−p₂) + (u₂−p₂)²), upper alike with the other ends.
 * Assumes independent pairs. Throws EMPTY, OUT_OF_RANGE and NOT_FINITE.
 * Source: method 10 of Newcombe R. Improved confidence intervals for the difference between binomial proportions based on paired
 * data, Stat. Med. 17 (1998) 2635–2650.
 */
export function pairedDifference(table: PairedTable, level = 0.95): PairedDifference {
  const total = requirePairedTable(table);
  const first = wilsonInterval(table.both + table.onlyFirst, total, level);
  const second = wilsonInterval(table.both + table.onlySecond, total, level);
  const phi = correlationOf(table, total);
  const reach = (one: number, other: number) =>
    Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
  const estimate = (table.onlyFirst - table.onlySecond) / total;
  const lower = estimate - reach(first.estimate - first.lower, second.upper - second.estimate);
  const upper = estimate + reach(first.upper - first.estimate, second.estimate - second.lower);
  return { estimate, lower: Math.max(-1, lower), upper: Math.min(1, upper), level };
}
