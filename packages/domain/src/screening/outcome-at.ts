import type { ScreeningOutcome } from '@plumbline/database/enums';

/**
 * What a probability means at an operating point.
 * Exactly at the threshold is positive: operating points are reported "at or above".
 */
export function outcomeAt(
  probability: number,
  operatingPoint: { readonly threshold: number },
): Exclude<ScreeningOutcome, 'INDETERMINATE'> {
  return probability >= operatingPoint.threshold ? 'POSITIVE' : 'NEGATIVE';
}
