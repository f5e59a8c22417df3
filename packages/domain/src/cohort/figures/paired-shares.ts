import {
  type McNemar,
  mcNemar,
  type PairedDifference,
  type PairedTable,
  pairedDifference,
} from '@plumbline/statistics';

export interface PairedShares {
  /** Right by both, by the first alone, by the second alone, by neither. */
  readonly table: PairedTable;
  readonly difference: PairedDifference;
  readonly test: McNemar;
  /** McNemar's exact. */
  readonly pValue: number;
}

/**
 * How often each of two is right among the cases with this label: sensitivity with 1, specificity with 0. McNemar's exact test with
 * Newcombe's paired difference. Null without such a case.
 *
 * @param flags 1 flagged, 0 not, one a case, of the first and of the second
 */
export function pairedShares(
  labels: Uint8Array,
  [first, second]: readonly [Uint8Array, Uint8Array],
  label: 0 | 1,
  level: number,
): PairedShares | null {
  const table = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (let index = 0; index < labels.length; index += 1) {
    if (labels[index] !== label) continue;
    const isFirstRight = first[index] === label;
    const isSecondRight = second[index] === label;
    if (isFirstRight) table[isSecondRight ? 'both' : 'onlyFirst'] += 1;
    else table[isSecondRight ? 'onlySecond' : 'neither'] += 1;
  }
  if (table.both + table.onlyFirst + table.onlySecond + table.neither === 0) return null;
  const test = mcNemar(table);
  return { table, difference: pairedDifference(table, level), test, pValue: test.exactP };
}
