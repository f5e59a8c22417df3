import { DispositionState } from '@plumbline/database/enums';
import { expect, test } from 'vitest';
import { nextSteps } from './next-steps.ts';

test('an MRI is requested, done and read in this order', () => {
  expect(nextSteps('MRI_REQUESTED')).toContain('MRI_DONE');
  expect(nextSteps('MRI_DONE')).toContain('MRI_RESULT');
  const beforeDone = [null, 'CONSIDER_MRI', 'NO_ACTION', 'FOLLOW_UP'] as const;
  for (const state of beforeDone) expect(nextSteps(state), String(state)).not.toContain('MRI_DONE');
  const beforeResult = Object.values(DispositionState).filter((state) => state !== 'MRI_DONE');
  for (const state of [null, ...beforeResult]) expect(nextSteps(state), String(state)).not.toContain('MRI_RESULT');
});

test('what was done cannot be decided away', () => {
  expect(nextSteps('MRI_DONE')).toEqual(['MRI_RESULT', 'NEUROSURGERY_REFERRED']);
});

test('every state can be reached and every state can be left', () => {
  const reached = new Set<DispositionState | null>([null]);
  for (const state of reached) for (const next of nextSteps(state)) reached.add(next);
  expect([...reached].filter((state) => state !== null).sort()).toEqual(Object.values(DispositionState).sort());
  for (const state of reached) expect(nextSteps(state).length, String(state)).toBeGreaterThan(0);
});

test('no step follows itself, but for a follow-up after a follow-up', () => {
  expect(Object.values(DispositionState).filter((state) => nextSteps(state).includes(state))).toEqual(['FOLLOW_UP']);
});
