/**
 * A probability with two decimals. Rounding never makes it certain: what would read 1.00 is ">0.99", what would read 0.00
 * is "<0.01".
 */
export function probabilityNumber(probability: number): string {
  if (probability >= 0.995) return '>0.99';
  return probability < 0.005 ? '<0.01' : probability.toFixed(2);
}

const mostDecimals = 6;

/** A threshold with two decimals, and with as many more as it needs to be neither 0 nor 1. */
export function thresholdNumber(threshold: number): string {
  for (let decimals = 2; decimals < mostDecimals; decimals++) {
    const rounded = threshold.toFixed(decimals);
    if (Number(rounded) > 0 && Number(rounded) < 1) return rounded;
  }
  return threshold.toFixed(mostDecimals);
}
