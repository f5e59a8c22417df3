import { requireCount } from '../input/require-count.ts';
import { StatisticsError } from '../statistics-error.ts';

/** How often two readings of the same cases agree and differ. */
export interface PairedTable {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** Refuses a table without cases, and counts that are none. Returns the number of cases. */
export function requirePairedTable(table: PairedTable): number {
  const counts = [table.both, table.onlyFirst, table.onlySecond, table.neither];
  for (const count of counts) requireCount(count, 'number of pairs');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new StatisticsError('EMPTY', 'There are no pairs.');
  return total;
}
