import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/proportion.json' with { type: 'json' };
import { relativeError } from '../relative-error.ts';
import { wilsonInterval } from './wilson-interval.ts';

describe('Wilson’s interval', () => {
  test.each(golden.intervals)('of $count in $total at $level is what R’s prop.test gives', (row) => {
    const { lower, upper, estimate } = wilsonInterval(row.count, row.total, row.level);
    const [least = 0, most = 0] = row.wilson;
    expect(relativeError(lower, least)).toBeLessThan(1e-12);
    expect(relativeError(upper, most)).toBeLessThan(1e-13);
    expect(estimate).toBe(row.count / row.total);
  });

  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as Newcombe (1998) printed it', (count, total, least, most) => {
    const { lower, upper } = wilsonInterval(count, total);
    expect(lower).toBeCloseTo(least, 4);
    expect(upper).toBeCloseTo(most, 4);
  });

  test('mirrors when what counts is swapped, holds its estimate and narrows with ten times the cases', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (some, total) => {
        const count = some % (total + 1);
        const one = wilsonInterval(count, total);
        const other = wilsonInterval(total - count, total);
        expect(one.lower).toBeCloseTo(1 - other.upper, 13);
        expect(one.lower).toBeLessThanOrEqual(one.estimate);
        expect(one.upper).toBeGreaterThanOrEqual(one.estimate);
        expect(one.lower).toBeGreaterThanOrEqual(0);
        expect(one.upper).toBeLessThanOrEqual(1);
        const tenfold = wilsonInterval(10 * count, 10 * total);
        expect(tenfold.upper - tenfold.lower).toBeLessThan(one.upper - one.lower);
      }),
    );
  });

  test.each([
    ['no cases', 0, 0, 0.95, 'EMPTY'],
    ['more than all', 3, 2, 0.95, 'OUT_OF_RANGE'],
    ['less than none', -1, 2, 0.95, 'OUT_OF_RANGE'],
    ['half a case', 0.5, 2, 0.95, 'OUT_OF_RANGE'],
    ['NaN', Number.NaN, 2, 0.95, 'NOT_FINITE'],
    ['a level of 1', 1, 2, 1, 'OUT_OF_RANGE'],
    ['a level of NaN', 1, 2, Number.NaN, 'NOT_FINITE'],
  ])('refuses %s', (_, count, total, level, code) => {
    expect(() => wilsonInterval(count, total, level)).toThrow(expect.objectContaining({ code }));
  });
});
