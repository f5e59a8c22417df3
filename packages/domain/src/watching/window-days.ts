/** A window reaches no further back than this many days, its own included. */
export const longestWindowDays = 14;

/**
 * How many days a window holds: its own and as many before as it needs to reach the minimum.
 *
 * @param counts studies of each day, the window's own first, then backwards
 */
export function windowDays(counts: readonly number[], minimum: number): number {
  let studies = 0;
  for (const [days, count] of counts.slice(0, longestWindowDays).entries()) {
    studies += count;
    if (studies >= minimum) return days + 1;
  }
  return Math.min(longestWindowDays, counts.length);
}
