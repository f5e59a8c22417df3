import { normalDeviate } from '../distribution/normal-deviate.ts';
import type { Interval } from '../interval.ts';
import { requireTwoByTwoTable, type TwoByTwoTable } from './two-by-two-table.ts';

export interface LikelihoodRatio extends Interval {
  readonly estimate: number;
}

/** Null where a count of nought leaves the ratio or its logarithm without a value. */
export interface LikelihoodRatios {
  readonly positive: LikelihoodRatio | null;
  readonly negative: LikelihoodRatio | null;
}

/** (x/m)/(y/n) with the interval exp(ln ratio ± z √(1/x − 1/m + 1/y − 1/n)). */
function ratioOf(x: number, m: number, y: number, n: number, level: number): LikelihoodRatio | null {
  const z = normalDeviate(level);
  if (x === 0 || y === 0) return null;
  const estimate = x / m / (y / n);
  const reach = Math.exp(z * Math.sqrt(1 / x - 1 / m + 1 / y - 1 / n));
  return { estimate, lower: estimate / reach, upper: estimate * reach, level };
}

/**
 * LR+ = sensitivity/(1 − specificity) and LR− = (1 − sensitivity)/specificity, with intervals by the log method.
 *
 * Assumes independent cases and enough of them in every cell for a normal log ratio. Throws EMPTY, OUT_OF_RANGE and NOT_FINITE.
 * Source: Simel D, Samsa G, Matchar D. Likelihood ratios with confidence, J. Clin. Epidemiol. 44 (1991) 763–770.
 */
export function likelihoodRatios(table: TwoByTwoTable, level = 0.95): LikelihoodRatios {
  requireTwoByTwoTable(table);
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = table;
  const diseased = truePositives + falseNegatives;
  const healthy = falsePositives + trueNegatives;
  return {
    positive: ratioOf(truePositives, diseased, falsePositives, healthy, level),
    negative: ratioOf(falseNegatives, diseased, trueNegatives, healthy, level),
  };
}
