import { isDecided } from './cases-of.ts';
import type { TaskColumns } from './task-columns.ts';

/** How many studies of each class have a probability in each of equal stretches from 0 to 1. */
export interface DistributionFigure {
  /** Of 20 stretches; the last holds 1 as well. */
  readonly withCondition: readonly number[];
  readonly withoutCondition: readonly number[];
  readonly withoutReference: readonly number[];
}

const stretches = 20;

/** Over all members with a decided result. */
export function distributionFigure(columns: TaskColumns): DistributionFigure {
  const empty = () => Array.from({ length: stretches }, () => 0);
  const counts = { withCondition: empty(), withoutCondition: empty(), withoutReference: empty() };
  for (let index = 0; index < columns.truth.length; index += 1) {
    if (!isDecided(columns, index)) continue;
    const stretch = Math.min(stretches - 1, Math.floor((columns.probability[index] ?? 0) * stretches));
    const truth = columns.truth[index];
    const of = truth === 1 ? counts.withCondition : truth === 0 ? counts.withoutCondition : counts.withoutReference;
    of[stretch] = (of[stretch] ?? 0) + 1;
  }
  return counts;
}
