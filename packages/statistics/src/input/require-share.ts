import { StatisticsError } from '../statistics-error.ts';
import { requireCount } from './require-count.ts';

/** Refuses a share that is no whole number of a whole number of cases. Throws EMPTY, NOT_FINITE and OUT_OF_RANGE. */
export function requireShare(count: number, total: number): void {
  requireCount(total, 'number of cases');
  if (total === 0) throw new StatisticsError('EMPTY', 'A share of no cases has no value.');
  requireCount(count, 'number of cases that count');
  if (count > total) throw new StatisticsError('OUT_OF_RANGE', `${count} of ${total} cases is more than all of them.`);
}
