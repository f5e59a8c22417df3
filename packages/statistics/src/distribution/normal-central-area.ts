import { normalDensity } from './normal-density.ts';

/**
 * Φ(x) − ½ = φ(x) Σ x^(2k+1)/(1·3·…·(2k+1)), precise near nought where Φ(x) itself no longer resolves x; meant for |x| < 2.
 * Source: Marsaglia G. Evaluating the normal distribution, J. Stat. Softw. 11(4) (2004).
 */
export function normalCentralArea(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; ; odd += 2) {
    term *= (x * x) / odd;
    const next = sum + term;
    if (next === sum) return normalDensity(x) * sum;
    sum = next;
  }
}
