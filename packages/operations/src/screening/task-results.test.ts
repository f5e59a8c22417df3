import { expect, test } from 'vitest';
import { taskResults } from './task-results.ts';

const point = (task: 'SCOLIOSIS' | 'CMS', name: string, threshold: number) => ({
  task,
  name,
  threshold,
  validation: { truePositives: 9, falseNegatives: 1, trueNegatives: 8, falsePositives: 2 },
});
const bundle = {
  classes: ['NC', 'AIS', 'CMS'],
  tasks: { SCOLIOSIS: { positiveClasses: ['AIS', 'CMS'] }, CMS: { positiveClasses: ['CMS'] } },
};
const network = {
  temperature: 1,
  operatingPoints: [
    point('SCOLIOSIS', 'SCREENING', 0.5),
    point('CMS', 'MRI_REQUEST', 0.1),
    point('CMS', 'SCREENING', 0.7),
  ],
};
/** Softmax shares of 1/8, 2/8 and 5/8. */
const logits = Float32Array.of(0, Math.log(2), Math.log(5));

test('shares of 1, 2 and 5 eighths are 0.875 for scoliosis, positive at 0.5, and 0.625 for CMS, negative at 0.7', () => {
  const [scoliosis, cms] = taskResults({ logits }, network, bundle);
  expect(scoliosis).toMatchObject({
    task: 'SCOLIOSIS',
    outcome: 'POSITIVE',
    operatingPoint: 'SCREENING',
    threshold: 0.5,
  });
  expect(scoliosis?.probability).toBeCloseTo(0.875, 6);
  expect(scoliosis?.logit).toBeCloseTo(Math.log(7), 6);
  expect(cms).toMatchObject({ task: 'CMS', outcome: 'NEGATIVE', operatingPoint: 'SCREENING', threshold: 0.7 });
  expect(cms?.probability).toBeCloseTo(0.625, 6);
});

test('refuses a network without a screening point for a task', () => {
  const operatingPoints = [point('SCOLIOSIS', 'SCREENING', 0.5), point('CMS', 'MRI_REQUEST', 0.5)];
  expect(() => taskResults({ logits }, { ...network, operatingPoints }, bundle)).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID' }),
  );
});
