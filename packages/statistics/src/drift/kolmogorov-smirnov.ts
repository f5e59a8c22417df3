import { kolmogorovTail } from '../distribution/kolmogorov-tail.ts';
import { requireFinite } from '../input/require-finite.ts';

export interface KolmogorovSmirnov {
  /** The largest distance of the two empirical distribution functions. */
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
  /** True where the p value counts all arrangements, ties as they are; false where it is Kolmogorov's limit. */
  readonly exact: boolean;
}

interface Walk {
  /** |i·m − j·n| at its largest, whole: the statistic times n·m. */
  readonly distance: number;
  /** For each number of pooled values, 1 where the next one is larger, so that the functions are compared there. */
  readonly ends: Uint8Array;
}

/** Goes up both sorted samples together and stops after each run of ties. */
function walk(first: Float64Array, second: Float64Array): Walk {
  const ends = new Uint8Array(first.length + second.length + 1);
  let [i, j, distance] = [0, 0, 0];
  while (i < first.length || j < second.length) {
    const value = Math.min(first[i] ?? Number.POSITIVE_INFINITY, second[j] ?? Number.POSITIVE_INFINITY);
    while (first[i] === value) i += 1;
    while (second[j] === value) j += 1;
    ends[i + j] = 1;
    distance = Math.max(distance, Math.abs(i * second.length - j * first.length));
  }
  return { distance, ends };
}

/**
 * The share of all arrangements of the pooled values that reach at least this distance, by counting lattice paths, compared only
 * between ties. Each step divides, so that nothing overflows: the share is a probability throughout.
 */
function exactTail(n: number, m: number, { distance, ends }: Walk): number {
  let column = new Float64Array(m + 1);
  for (let i = 0; i <= n; i += 1) {
    const next = new Float64Array(m + 1);
    for (let j = 0; j <= m; j += 1) {
      if (ends[i + j] === 1 && Math.abs(i * m - j * n) >= distance) {
        next[j] = 1;
        continue;
      }
      const fromFirst = i === 0 ? 0 : ((column[j] ?? 0) * i) / (i + j);
      const fromSecond = j === 0 ? 0 : ((next[j - 1] ?? 0) * j) / (i + j);
      next[j] = fromFirst + fromSecond;
    }
    column = next;
  }
  return Math.min(1, column[m] ?? 0);
}

/**
 * The two-sample Kolmogorov–Smirnov test: do the scores of two periods come from one distribution?
 *
 * Exact, also with ties, while n·m < 10,000, and P(K > D√(nm/(n+m))) beyond. Assumes independent cases. Throws EMPTY and NOT_FINITE.
 * Source: Hodges J. Ark. Mat. 3 (1958) 469–486; with ties, Schröer G, Trenkler D. Comput. Stat. Data Anal. 20 (1995) 185–202.
 */
export function kolmogorovSmirnov(first: Float64Array, second: Float64Array): KolmogorovSmirnov {
  requireFinite(first, 'scores of the first sample');
  requireFinite(second, 'scores of the second sample');
  const [n, m] = [first.length, second.length];
  const walked = walk(first.toSorted(), second.toSorted());
  const statistic = walked.distance / (n * m);
  if (walked.distance === 0) return { statistic, pValue: 1, exact: n * m < 10_000 };
  if (n * m < 10_000) return { statistic, pValue: exactTail(n, m, walked), exact: true };
  return { statistic, pValue: kolmogorovTail(statistic * Math.sqrt((n * m) / (n + m))), exact: false };
}
