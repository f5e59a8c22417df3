import fc from 'fast-check';
import { expect, test } from 'vitest';
import golden from '../../golden/drift.json' with { type: 'json' };
import { holm } from './holm.ts';

test('Holm’s adjustment is what R’s p.adjust gives, in the order given', () => {
  const adjusted = holm(Float64Array.from(golden.holm.p));
  for (const [place, value] of golden.holm.adjusted.entries()) expect(adjusted[place]).toBeCloseTo(value, 15);
});

test('an adjusted p is never below its own, nor above Bonferroni’s', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (p) => {
      const adjusted = holm(Float64Array.from(p));
      for (const [place, value] of p.entries()) {
        expect(adjusted[place]).toBeGreaterThanOrEqual(value);
        expect(adjusted[place]).toBeLessThanOrEqual(Math.min(1, value * p.length) + 1e-15);
      }
    }),
  );
});

test.each([
  [[], 'EMPTY'],
  [[Number.NaN], 'NOT_FINITE'],
  [[1.5], 'OUT_OF_RANGE'],
])('refuses %j', (p, code) => {
  expect(() => holm(Float64Array.from(p))).toThrow(expect.objectContaining({ code }));
});
