/** |actual − expected| as a share of |expected|, or itself where that is 0: how tests say "to the last digit that makes sense". */
export function relativeError(actual: number, expected: number): number {
  const distance = Math.abs(actual - expected);
  return expected === 0 ? distance : distance / Math.abs(expected);
}
