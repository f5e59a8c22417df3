import { betaTails } from '../distribution/beta-tails.ts';
import { binomialDensity } from '../distribution/binomial-density.ts';
import { type PairedTable, requirePairedTable } from './paired-table.ts';

export interface McNemar {
  /** Pairs that differ; the test looks at no others. */
  readonly discordant: number;
  readonly exactP: number;
  readonly midP: number;
}

/**
 * McNemar's test of equal shares in paired readings, two-sided, exact and mid-p.
 *
 * Given n = b + c discordant pairs, b is Binomial(n, ½): exact p = min(1, 2 P(X ≤ min(b,c))), mid-p = exact p before the
 * minimum, less P(X = min(b,c)). Both are 1 without a discordant pair. Assumes independent pairs. Throws EMPTY, OUT_OF_RANGE
 * and NOT_FINITE. Source: Fagerland M, Lydersen S, Laake P. BMC Med. Res. Methodol. 13 (2013) 91.
 */
export function mcNemar(table: PairedTable): McNemar {
  requirePairedTable(table);
  const discordant = table.onlyFirst + table.onlySecond;
  if (discordant === 0) return { discordant, exactP: 1, midP: 1 };
  const fewer = Math.min(table.onlyFirst, table.onlySecond);
  const more = discordant - fewer;
  const doubled = 2 * betaTails(0.5, more, fewer + 1).lower;
  const midP = doubled - binomialDensity(fewer, more, 0.5, 0.5);
  return { discordant, exactP: Math.min(1, doubled), midP: Math.min(1, midP) };
}
