import { expect, test } from 'vitest';
import golden from '../../golden/drift.json' with { type: 'json' };
import { fisherExact } from './fisher-exact.ts';

test.each(golden.fisher)(
  'of $first and $second is what R’s fisher.test gives',
  ({ first, second, largerP, twoSidedP }) => {
    const found = fisherExact(first, second);
    expect(found.largerP / largerP).toBeCloseTo(1, 9);
    expect(found.twoSidedP / twoSidedP).toBeCloseTo(1, 9);
  },
);

test('all four of four after none of four is one table in 70', () => {
  expect(fisherExact({ count: 0, total: 4 }, { count: 4, total: 4 }).largerP).toBeCloseTo(1 / 70, 12);
});

test('the two-sided p value is the same whichever share comes first', () => {
  const [some, others] = [
    { count: 3, total: 17 },
    { count: 9, total: 21 },
  ];
  expect(fisherExact(some, others).twoSidedP).toBeCloseTo(fisherExact(others, some).twoSidedP, 12);
});

test.each([
  ['no cases', { count: 0, total: 0 }, 'EMPTY'],
  ['more than all', { count: 3, total: 2 }, 'OUT_OF_RANGE'],
])('refuses %s', (_, share, code) => {
  expect(() => fisherExact(share, { count: 1, total: 2 })).toThrow(expect.objectContaining({ code }));
});
