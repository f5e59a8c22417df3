import type { Interval } from '../interval.ts';

/** A share with the counts that it comes from: `count` of `total`, its estimate count/total, and a confidence interval. */
export interface Proportion extends Interval {
  readonly count: number;
  readonly total: number;
  readonly estimate: number;
}
