import { expect, test } from 'vitest';
import { screeningPlan } from './screening-plan.ts';

test('runs the coronal model when the coronal film is there, with or without the sagittal one', () => {
  expect(screeningPlan(['CORONAL'], ['CORONAL'])).toEqual({ status: 'RUN', architecture: 'CORONAL' });
  expect(screeningPlan(['SAGITTAL', 'CORONAL'], ['CORONAL'])).toEqual({ status: 'RUN', architecture: 'CORONAL' });
});

test('waits for the coronal film when only the sagittal one is there', () => {
  expect(screeningPlan(['SAGITTAL'], ['CORONAL'])).toEqual({ status: 'WAITING', reason: 'CORONAL_VIEW_MISSING' });
});

test('waits for a model when none that can run is deployed', () => {
  expect(screeningPlan(['CORONAL'], [])).toEqual({ status: 'WAITING', reason: 'MODEL_NOT_DEPLOYED' });
  expect(screeningPlan(['CORONAL'], ['SAGITTAL'])).toEqual({ status: 'WAITING', reason: 'MODEL_NOT_DEPLOYED' });
});
