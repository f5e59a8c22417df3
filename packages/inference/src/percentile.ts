/**
 * The q-th percentile (0..100) of values in rising order, by linear interpolation between the two nearest ranks:
 * numpy's default method, to the last bit. Throws RangeError for an empty list.
 */
export function percentile(sorted: Float64Array, q: number): number {
  const rank = (sorted.length - 1) * (q / 100);
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.min(sorted.length - 1, Math.floor(rank) + 1)];
  if (below === undefined || above === undefined) throw new RangeError('A percentile needs at least one value.');
  const part = rank - Math.floor(rank);
  return part < 0.5 ? below + (above - below) * part : above - (above - below) * (1 - part);
}
