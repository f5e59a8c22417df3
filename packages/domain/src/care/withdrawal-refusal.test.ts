import { expect, test } from 'vitest';
import { standingSteps } from './standing-steps.ts';
import { withdrawalRefusal } from './withdrawal-refusal.ts';

const recordedAt = new Date('2026-11-25T08:00:00Z');
const step = { id: 'step', state: 'MRI_REQUESTED', recordedById: 'me', recordedAt } as const;
const minutesLater = (minutes: number) => new Date(recordedAt.getTime() + minutes * 60_000);

test('the latest step can be taken back for ten minutes, to the millisecond', () => {
  expect(withdrawalRefusal(step, [step], 'me', minutesLater(10))).toBeNull();
  const justAfter = new Date(minutesLater(10).getTime() + 1);
  expect(withdrawalRefusal(step, [step], 'me', justAfter)).toBe('DISPOSITION_TOO_OLD');
});

test('not by somebody else, not when another follows, and not with a reference standard', () => {
  expect(withdrawalRefusal(step, [step], 'you', recordedAt)).toBe('DISPOSITION_NOT_YOURS');
  expect(withdrawalRefusal(step, [step, { id: 'next' }], 'me', recordedAt)).toBe('DISPOSITION_NOT_LATEST');
  const result = { ...step, state: 'MRI_RESULT' } as const;
  expect(withdrawalRefusal(result, [result], 'me', recordedAt)).toBe('DISPOSITION_HAS_REFERENCE');
});

test('a step that was taken back stands no more, nor does the row that took it back', () => {
  const rows = [
    { id: 'one', withdrawsId: null },
    { id: 'two', withdrawsId: null },
    { id: 'back', withdrawsId: 'two' },
  ];
  expect(standingSteps(rows).map(({ id }) => id)).toEqual(['one']);
});
