import { expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { taskProbabilities } from './derive-task.ts';

const classes = ['NC', 'AIS', 'CMS'];
const tasks = { SCOLIOSIS: { positiveClasses: ['AIS', 'CMS'] }, CMS: { positiveClasses: ['CMS'] } };

test('equal logits of three classes give 2/3 for scoliosis and 1/3 for CMS', () => {
  const { SCOLIOSIS, CMS } = taskProbabilities([5, 5, 5], classes, 1, tasks);
  expect(SCOLIOSIS.probability).toBeCloseTo(2 / 3, 12);
  expect(CMS.probability).toBeCloseTo(1 / 3, 12);
  expect(SCOLIOSIS.logit).toBeCloseTo(Math.log(2), 12);
  expect(CMS.logit).toBeCloseTo(-Math.log(2), 12);
});

test('adds the softmax shares of the positive classes: logs of 1, 2 and 5 give 7/8 and 5/8', () => {
  const { SCOLIOSIS, CMS } = taskProbabilities([Math.log(1), Math.log(2), Math.log(5)], classes, 1, tasks);
  expect(SCOLIOSIS.probability).toBeCloseTo(7 / 8, 12);
  expect(CMS.probability).toBeCloseTo(5 / 8, 12);
});

test('divides by the temperature first: doubling logits and temperature changes nothing', () => {
  const once = taskProbabilities([0.3, -1, 2], classes, 1, tasks);
  const twice = taskProbabilities([0.6, -2, 4], classes, 2, tasks);
  expect(twice.CMS.probability).toBeCloseTo(once.CMS.probability, 12);
});

test('keeps the logit finite where the probability has become 1', () => {
  const { CMS } = taskProbabilities([0, 0, 800], classes, 1, tasks);
  expect(CMS.probability).toBe(1);
  expect(CMS.logit).toBeCloseTo(800 - Math.log(2), 9);
});

test.each([[[1, 2]], [[1, 2, Number.NaN]], [[1, 2, Number.POSITIVE_INFINITY]]])(
  'refuses logits that are missing or not numbers: %j',
  (logits) => {
    expect(() => taskProbabilities(logits, classes, 1, tasks)).toThrow(DomainError);
  },
);
