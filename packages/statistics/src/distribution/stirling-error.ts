/** 1/(12x) − 1/(360x³) + …: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 6.1.40. */
const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * The error of Stirling's formula, δ(x) = ln Γ(x+1) − [½ ln(2πx) + x ln x − x], for x > 0.
 *
 * From 15 on by its asymptotic series; below, by δ(x) = δ(x+1) + (x+½) ln(1+1/x) − 1, which follows from Γ(x+2) = (x+1)Γ(x+1).
 * Source: Loader C. Fast and accurate computation of binomial probabilities (2000).
 */
export function stirlingError(x: number): number {
  let correction = 0;
  let shifted = x;
  while (shifted < 15) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const squared = 1 / (shifted * shifted);
  let series = 0;
  for (let index = coefficients.length - 1; index >= 0; index -= 1)
    series = series * squared + (coefficients[index] ?? 0);
  return correction + series / shifted;
}
