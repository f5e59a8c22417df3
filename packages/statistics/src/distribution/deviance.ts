/**
 * x ln(x/mean) + mean − x, without the cancellation of its terms where x is near the mean; x ≥ 0, mean > 0.
 *
 * With v = (x − mean)/(x + mean): (x − mean)v + 2x Σ v^(2j+1)/(2j+1), j ≥ 1.
 * Source: Loader C. Fast and accurate computation of binomial probabilities (2000), the function bd0.
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  const squared = v * v;
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let order = 3; ; order += 2) {
    power *= squared;
    const next = sum + power / order;
    if (next === sum) return sum;
    sum = next;
  }
}
