import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortScores } from './sort-scores.ts';

const anyScore = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, -1, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1 }),
);

test('orders all doubles as comparison does, and keeps equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(anyScore, { minLength: 1, maxLength: 300 }), (values) => {
      const expected = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      const { scores, order } = sortScores(Float64Array.from(values));
      expect(Array.from(order)).toEqual(expected);
      // −0 and 0 are one score.
      expect(Array.from(scores)).toEqual(expected.map((index) => (values[index] ?? 0) + 0));
    }),
    { numRuns: 500 },
  );
});

test('does not touch the scores', () => {
  const scores = Float64Array.of(3, -1, 2);
  expect(Array.from(sortScores(scores).order)).toEqual([1, 2, 0]);
  expect(Array.from(scores)).toEqual([3, -1, 2]);
});

test.each([
  ['no scores', [], 'EMPTY'],
  ['NaN', [1, Number.NaN], 'NOT_FINITE'],
  ['infinity', [Number.POSITIVE_INFINITY], 'NOT_FINITE'],
])('refuses %s', (_, scores, code) => {
  expect(() => sortScores(Float64Array.from(scores))).toThrow(expect.objectContaining({ code }));
});
