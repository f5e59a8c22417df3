/**
 * φ(x) = exp(−x²/2)/√(2π). x² is split at a sixteenth, so that its rounding does not reach the exponential in the tails.
 * Source of the split: Cody W. Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969).
 */
export function normalDensity(x: number): number {
  // Nought in double precision, and x² no longer splits.
  if (Math.abs(x) > 40) return 0;
  const coarse = Math.trunc(x * 16) / 16;
  const rest = (x - coarse) * (x + coarse);
  return (Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * rest)) / Math.sqrt(2 * Math.PI);
}
