import { expect, test } from 'vitest';
import type { ScreeningBundle } from './screening-bundle.ts';
import { screeningPlan } from './screening-plan.ts';

const coronal = { architecture: 'CORONAL', views: ['CORONAL'] } as const;
const sagittal = { architecture: 'SAGITTAL', views: ['SAGITTAL'] } as const;
const dual = { architecture: 'DUAL', views: ['CORONAL', 'SAGITTAL'] } as const;
const inputs = [{ view: 'CORONAL' }, { view: 'SAGITTAL' }] as const;

/** Five networks' shape with three of them: scoliosis by Coronal, CMS by Dual or else Coronal. */
const bundle: ScreeningBundle = {
  inputs,
  graphs: [{ views: ['SAGITTAL'] }, { views: ['CORONAL'] }, { views: ['SAGITTAL', 'CORONAL'] }],
  networks: [coronal, sagittal, dual],
  deciding: { SCOLIOSIS: ['CORONAL'], CMS: ['DUAL', 'CORONAL'] },
};

test('runs on the coronal film alone, and on both films once both are there, coronal first', () => {
  expect(screeningPlan(['CORONAL'], bundle)).toEqual({ status: 'RUN', views: ['CORONAL'] });
  expect(screeningPlan(['SAGITTAL', 'CORONAL'], bundle)).toEqual({ status: 'RUN', views: ['CORONAL', 'SAGITTAL'] });
});

test('waits for the coronal film when the sagittal one alone decides nothing', () => {
  expect(screeningPlan(['SAGITTAL'], bundle)).toEqual({ status: 'WAITING', reason: 'CORONAL_VIEW_MISSING' });
});

test('runs on the sagittal film alone when a task is decided from it', () => {
  const deciding = { ...bundle.deciding, CMS: ['DUAL', 'SAGITTAL'] } as const;
  expect(screeningPlan(['SAGITTAL'], { ...bundle, deciding })).toEqual({ status: 'RUN', views: ['SAGITTAL'] });
});

test('waits for the sagittal film when the model takes nothing but pairs', () => {
  const pairs: ScreeningBundle = {
    inputs,
    graphs: [{ views: ['CORONAL', 'SAGITTAL'] }],
    networks: [dual],
    deciding: { SCOLIOSIS: ['DUAL'], CMS: ['DUAL'] },
  };
  expect(screeningPlan(['CORONAL'], pairs)).toEqual({ status: 'WAITING', reason: 'SAGITTAL_VIEW_MISSING' });
});

test('a coronal model runs on the coronal film of a pair', () => {
  const single: ScreeningBundle = {
    inputs: [{ view: 'CORONAL' }],
    graphs: [{ views: ['CORONAL'] }],
    networks: [coronal],
    deciding: { SCOLIOSIS: ['CORONAL'], CMS: ['CORONAL'] },
  };
  expect(screeningPlan(['CORONAL', 'SAGITTAL'], single)).toEqual({ status: 'RUN', views: ['CORONAL'] });
});

test('waits for a model when none that can run is deployed, but says the missing film first', () => {
  expect(screeningPlan(['CORONAL'], null)).toEqual({ status: 'WAITING', reason: 'MODEL_NOT_DEPLOYED' });
  expect(screeningPlan(['SAGITTAL'], null)).toEqual({ status: 'WAITING', reason: 'CORONAL_VIEW_MISSING' });
});
