import { expect, test } from 'vitest';
import { probabilityNumber, thresholdNumber } from './probability-number.ts';

test.each([
  [0.812, '0.81'],
  [0.994, '0.99'],
  [0.9999, '>0.99'],
  [0.0049, '<0.01'],
  [0.005, '0.01'],
])('the probability %d reads %s', (probability, words) => {
  expect(probabilityNumber(probability)).toBe(words);
});

test.each([
  [0.36, '0.36'],
  [0.9996, '0.9996'],
  [0.00004, '0.00004'],
])('the threshold %d reads %s', (threshold, words) => {
  expect(thresholdNumber(threshold)).toBe(words);
});
