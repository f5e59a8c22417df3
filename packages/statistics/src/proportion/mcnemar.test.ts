import { describe, expect, test } from 'vitest';
import golden from '../../golden/proportion.json' with { type: 'json' };
import { relativeError } from '../relative-error.ts';
import { mcNemar } from './mcnemar.ts';

const pairs = (both: number, onlyFirst: number, onlySecond: number, neither: number) => {
  return { both, onlyFirst, onlySecond, neither };
};

describe('McNemar’s test', () => {
  test.each(golden.paired)('of $table is what R’s binom.test and dbinom give', (row) => {
    const [both = 0, onlyFirst = 0, onlySecond = 0, neither = 0] = row.table;
    const { exactP, midP } = mcNemar(pairs(both, onlyFirst, onlySecond, neither));
    expect(relativeError(exactP, row.exactP)).toBeLessThan(1e-11);
    expect(relativeError(midP, row.midP)).toBeLessThan(1e-11);
  });

  test('of 1 against 7 is 18/256 and 10/256, as Fagerland (2013) printed: 0.070 and 0.039', () => {
    const { discordant, exactP, midP } = mcNemar(pairs(1, 1, 7, 12));
    expect(discordant).toBe(8);
    expect(exactP).toBeCloseTo(18 / 256, 15);
    expect(midP).toBeCloseTo(10 / 256, 15);
  });

  test('is the same with the readings swapped, and looks only at pairs that differ', () => {
    const { exactP, midP } = mcNemar(pairs(5, 3, 11, 40));
    const swapped = mcNemar(pairs(500, 11, 3, 0));
    expect(swapped.exactP).toBe(exactP);
    expect(swapped.midP).toBe(midP);
  });

  test('without a difference is 1', () => {
    expect(mcNemar(pairs(5, 0, 0, 5))).toEqual({ discordant: 0, exactP: 1, midP: 1 });
    expect(mcNemar(pairs(5, 4, 4, 5)).midP).toBeCloseTo(1, 14);
  });

  test('refuses no pairs', () => {
    expect(() => mcNemar(pairs(0, 0, 0, 0))).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  });
});
