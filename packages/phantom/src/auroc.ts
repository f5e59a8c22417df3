/**
 * Area under the ROC curve: the chance that a positive case stands above a negative one, ties counting half (Mann and
 * Whitney). Infinite values are allowed.
 * @returns NaN where one of the classes is empty
 */
export function auroc(cases: readonly { readonly value: number; readonly positive: boolean }[]): number {
  const sorted = [...cases].sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)));
  let [positives, negatives, pairs] = [0, 0, 0];
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start]?.value;
    let [tiedPositives, tiedNegatives] = [0, 0];
    for (; start < sorted.length && sorted[start]?.value === value; start += 1) {
      if (sorted[start]?.positive) tiedPositives += 1;
      else tiedNegatives += 1;
    }
    pairs += tiedPositives * (negatives + tiedNegatives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
  }
  return pairs / (positives * negatives);
}
