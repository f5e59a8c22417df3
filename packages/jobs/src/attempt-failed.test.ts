import { DomainError } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { AttemptFailed } from './attempt-failed.ts';

test('keeps the code of an expected failure', () => {
  expect(new AttemptFailed(new DomainError('MODEL_FAILED')).message).toBe('MODEL_FAILED');
});

test('keeps nothing of an unexpected one, whose message may name a patient', () => {
  const failed = new AttemptFailed(new Error('duplicate key (mrn)=(RV-1)'));
  expect(JSON.stringify({ ...failed, message: failed.message })).not.toContain('RV-1');
});
