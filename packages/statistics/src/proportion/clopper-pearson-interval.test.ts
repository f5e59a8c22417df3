import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/proportion.json' with { type: 'json' };
import { betaTails } from '../distribution/beta-tails.ts';
import { relativeError } from '../relative-error.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';

describe('the exact interval', () => {
  test.each(golden.intervals)('of $count in $total at $level is what R’s binom.test gives', (row) => {
    const { lower, upper } = clopperPearsonInterval(row.count, row.total, row.level);
    const [least = 0, most = 0] = row.clopperPearson;
    expect(relativeError(lower, least)).toBeLessThan(1e-13);
    expect(relativeError(upper, most)).toBeLessThan(1e-13);
  });

  test.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('of %i in %i is as Newcombe (1998) printed it', (count, total, least, most) => {
    const { lower, upper } = clopperPearsonInterval(count, total);
    expect(lower).toBeCloseTo(least, 4);
    expect(upper).toBeCloseTo(most, 4);
  });

  test('of 0 in n ends at 1 − (α/2)^(1/n)', () => {
    expect(clopperPearsonInterval(0, 20).upper).toBeCloseTo(1 - 0.025 ** (1 / 20), 14);
  });

  test('mirrors when what counts is swapped, and holds α/2 beyond each end', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, total) => {
        const count = some % (total + 1);
        const { lower, upper } = clopperPearsonInterval(count, total);
        expect(lower).toBeCloseTo(1 - clopperPearsonInterval(total - count, total).upper, 12);
        if (count > 0) expect(betaTails(lower, count, total - count + 1).lower).toBeCloseTo(0.025, 12);
        if (count < total) expect(betaTails(upper, count + 1, total - count).upper).toBeCloseTo(0.025, 12);
      }),
    );
  });

  test('refuses no cases', () => {
    expect(() => clopperPearsonInterval(0, 0)).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  });
});
