import type { TieGroups } from './tie-groups.ts';

/**
 * The area from sorted scores: pairs that the case with the condition wins, two a pair and one for a tie, over twice all pairs.
 * Whole numbers, exact up to 134,000,000 cases, so that the area never exceeds 1.
 */
export function aurocOfGroups(groups: TieGroups): number {
  let doubledWins = 0;
  let below = 0;
  for (let group = 0; group < groups.scores.length; group += 1) {
    const negatives = groups.negatives[group] ?? 0;
    doubledWins += (groups.positives[group] ?? 0) * (2 * below + negatives);
    below += negatives;
  }
  return doubledWins / (2 * groups.positiveTotal * groups.negativeTotal);
}
