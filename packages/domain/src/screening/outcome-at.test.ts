import { expect, test } from 'vitest';
import { outcomeAt } from './outcome-at.ts';

test.each([
  [0.6, 'POSITIVE'],
  [0.5, 'POSITIVE'],
  [0.4999, 'NEGATIVE'],
])('%d at a threshold of 0.5 is %s', (probability, outcome) => {
  expect(outcomeAt(probability, { threshold: 0.5 })).toBe(outcome);
});
