import { expect, test } from 'vitest';
import { mriDecidedAt } from './mri-decided-at.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));
const suspectedAt = at(10);

test.each([
  ['a request, also one made before the suspicion', [{ state: 'MRI_REQUESTED', recordedAt: at(9) }], at(9)],
  ['no action after it', [{ state: 'NO_ACTION', recordedAt: at(11) }], at(11)],
  ['a follow-up at the same instant', [{ state: 'FOLLOW_UP', recordedAt: at(10) }], at(10)],
  [
    'the first of several',
    [
      { state: 'CONSIDER_MRI', recordedAt: at(11) },
      { state: 'FOLLOW_UP', recordedAt: at(12) },
      { state: 'MRI_REQUESTED', recordedAt: at(13) },
    ],
    at(12),
  ],
] as const)('is decided by %s', (_what, steps, decidedAt) => {
  expect(mriDecidedAt(steps, suspectedAt)).toEqual(decidedAt);
});

test('is not decided by what came before the suspicion, by considering it or by a referral', () => {
  const steps = [
    { state: 'NO_ACTION', recordedAt: at(9) },
    { state: 'CONSIDER_MRI', recordedAt: at(11) },
    { state: 'NEUROSURGERY_REFERRED', recordedAt: at(12) },
  ] as const;
  expect(mriDecidedAt(steps, suspectedAt)).toBeNull();
});

test('where nobody suspects CMS there is nothing to decide', () => {
  expect(mriDecidedAt([{ state: 'MRI_REQUESTED', recordedAt: at(9) }], null)).toBeNull();
});
