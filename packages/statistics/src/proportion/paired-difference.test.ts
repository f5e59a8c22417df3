import { describe, expect, test } from 'vitest';
import golden from '../../golden/proportion.json' with { type: 'json' };
import { pairedDifference } from './paired-difference.ts';

const pairs = (both: number, onlyFirst: number, onlySecond: number, neither: number) => {
  return { both, onlyFirst, onlySecond, neither };
};

describe('Newcombe’s interval for a paired difference', () => {
  test.each(golden.paired)('of $table is what his formula gives on R’s prop.test', (row) => {
    const [both = 0, onlyFirst = 0, onlySecond = 0, neither = 0] = row.table;
    const { estimate, lower, upper } = pairedDifference(pairs(both, onlyFirst, onlySecond, neither), row.level);
    expect(estimate).toBeCloseTo(row.estimate, 14);
    expect(lower).toBeCloseTo(row.lower, 12);
    expect(upper).toBeCloseTo(row.upper, 12);
  });

  test('of 1, 1, 7, 12 is −0.507 to −0.026, as Fagerland (2014) printed it', () => {
    const { lower, upper } = pairedDifference(pairs(1, 1, 7, 12));
    expect(lower).toBeCloseTo(-0.507, 3);
    expect(upper).toBeCloseTo(-0.026, 3);
  });

  test('changes its sign with the readings swapped', () => {
    const one = pairedDifference(pairs(20, 7, 3, 30));
    const other = pairedDifference(pairs(20, 3, 7, 30));
    expect(one.lower).toBeCloseTo(-other.upper, 14);
    expect(one.upper).toBeCloseTo(-other.lower, 14);
  });

  test('refuses no pairs', () => {
    expect(() => pairedDifference(pairs(0, 0, 0, 0))).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  });
});
