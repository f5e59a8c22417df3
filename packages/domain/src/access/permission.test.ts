import { expect, test } from 'vitest';
import { isPermitted, permissionsOf } from './permission.ts';

test('a clinician reads films and signs, and does not see the audit trail', () => {
  expect(isPermitted('CLINICIAN', 'reading:sign')).toBe(true);
  expect(isPermitted('CLINICIAN', 'audit:view')).toBe(false);
});

test('an administrator releases models and does not open studies', () => {
  expect(isPermitted('ADMIN', 'model:deploy')).toBe(true);
  expect(isPermitted('ADMIN', 'study:view')).toBe(false);
});

test('an auditor sees the audit trail and nothing else', () => {
  expect(permissionsOf('AUDITOR')).toEqual(['audit:view']);
});

test('an analyst works with models and cohorts, and opens nothing of a patient', () => {
  expect(permissionsOf('ANALYST')).toEqual([
    'model:view',
    'cohort:view',
    'cohort:define',
    'cohort:freeze',
    'cohort:export',
  ]);
});
