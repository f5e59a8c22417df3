import type { Placements } from './placements.ts';

/**
 * DeLong's covariance of two areas over the same cases: S₁₀/n₁ + S₀₁/n₀, the sample covariances of their placement values in
 * each class. Of an area with itself it is the variance.
 */
export function deLongCovariance(labels: Uint8Array, first: Placements, second: Placements): number {
  let positives = 0;
  let ofPositives = 0;
  let ofNegatives = 0;
  for (let index = 0; index < labels.length; index += 1) {
    const product = ((first.values[index] ?? 0) - first.auroc) * ((second.values[index] ?? 0) - second.auroc);
    if (labels[index] === 1) {
      positives += 1;
      ofPositives += product;
    } else ofNegatives += product;
  }
  const negatives = labels.length - positives;
  return ofPositives / (positives - 1) / positives + ofNegatives / (negatives - 1) / negatives;
}
