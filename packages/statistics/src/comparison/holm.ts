import { requireProbabilities } from '../input/require-probabilities.ts';

/**
 * Holm's step-down adjustment: the k-th smallest of m p values becomes max over j ≤ k of min(1, (m−j+1)·p₍ⱼ₎).
 *
 * Returned in the order given; a family-wise error rate of α is held by refusing those ≤ α, whatever their dependence.
 * Throws EMPTY, NOT_FINITE and OUT_OF_RANGE. Source: Holm S. Scand. J. Stat. 6 (1979) 65–70.
 */
export function holm(pValues: Float64Array): Float64Array {
  requireProbabilities(pValues, 'p values');
  const order = Array.from(pValues.keys()).sort((one, other) => (pValues[one] ?? 0) - (pValues[other] ?? 0));
  const adjusted = new Float64Array(pValues.length);
  let largest = 0;
  for (const [rank, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * (pValues[index] ?? 0)));
    adjusted[index] = largest;
  }
  return adjusted;
}
