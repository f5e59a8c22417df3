/**
 * P(K > x) of Kolmogorov's distribution: 2 Σ (−1)^(k−1) exp(−2k²x²), and below 1 by the theta-function form
 * 1 − √(2π)/x Σ exp(−(2k−1)²π²/(8x²)), each where it is quick.
 * Source: Kolmogorov A. G. Ist. Ital. Attuari 4 (1933); Marsaglia G, Tsang W, Wang J. J. Stat. Softw. 8(18) (2003).
 */
export function kolmogorovTail(x: number): number {
  if (x <= 0) return 1;
  let sum = 0;
  if (x < 1) {
    for (let odd = 1; odd < 40; odd += 2) sum += Math.exp((-odd * odd * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  for (let k = 1; k < 20; k += 1) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, 2 * sum);
}
