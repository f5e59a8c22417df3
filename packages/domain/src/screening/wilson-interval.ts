export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * The 95 % confidence interval of a proportion (Wilson 1927, JASA 22:209): it stays within 0 and 1 and does not collapse
 * where all or none were counted.
 *
 * @param total at least 1, of which `count` were counted
 */
export function wilsonInterval(count: number, total: number): Interval {
  const share = count / total;
  const centre = share + z ** 2 / (2 * total);
  const half = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  return { lower: Math.max(0, (centre - half) / scale), upper: Math.min(1, (centre + half) / scale) };
}
