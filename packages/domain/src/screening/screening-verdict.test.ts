import type { Architecture, FilmFindingCode } from '@plumbline/database/enums';
import { expect, test } from 'vitest';
import type { ScreeningBundle } from './screening-bundle.ts';
import { networkReason, screeningVerdict } from './screening-verdict.ts';

const pair = ['CORONAL', 'SAGITTAL'] as const;
const bundle: ScreeningBundle = {
  inputs: [{ view: 'CORONAL' }, { view: 'SAGITTAL' }],
  graphs: [{ views: pair }, { views: ['CORONAL'] }, { views: ['SAGITTAL'] }],
  networks: [
    { architecture: 'CORONAL', views: ['CORONAL'] },
    { architecture: 'SAGITTAL', views: ['SAGITTAL'] },
    { architecture: 'DUAL', views: pair },
    { architecture: 'CONCAT', views: pair },
    { architecture: 'BILINEAR', views: pair },
  ],
  deciding: { SCOLIOSIS: ['CORONAL'], CMS: ['DUAL', 'CORONAL'] },
};
const all: Architecture[] = ['CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR'];
const verdict = (CORONAL: FilmFindingCode, SAGITTAL: FilmFindingCode, computed = all) =>
  screeningVerdict(bundle, { CORONAL, SAGITTAL }, computed);

test('two usable films give all five a result; Coronal decides scoliosis and Dual CMS', () => {
  expect(verdict('USABLE', 'USABLE')).toEqual({
    status: 'COMPLETED',
    withResult: all,
    deciding: { SCOLIOSIS: 'CORONAL', CMS: 'DUAL' },
  });
});

test.each(['MISSING', 'NOT_A_SPINE_FILM', 'NOT_THIS_VIEW', 'OUT_OF_DISTRIBUTION', 'CLIPPED'] as const)(
  'a sagittal film that is %s leaves everything to Coronal',
  (finding) => {
    expect(verdict('USABLE', finding)).toEqual({
      status: 'COMPLETED',
      withResult: ['CORONAL'],
      deciding: { SCOLIOSIS: 'CORONAL', CMS: 'CORONAL' },
    });
  },
);

test.each([
  ['SWAPPED', 'SWAPPED', 'VIEWS_SWAPPED'],
  ['NOT_A_SPINE_FILM', 'USABLE', 'FILM_NOT_A_SPINE_FILM'],
  ['OUT_OF_DISTRIBUTION', 'USABLE', 'FILM_OUT_OF_DISTRIBUTION'],
  ['NO_CONTRAST', 'NO_CONTRAST', 'FILM_UNUSABLE'],
  ['MISSING', 'USABLE', 'CORONAL_VIEW_MISSING'],
] as const)('a coronal film that is %s beside a %s sagittal one gives no result: %s', (coronal, sagittal, reason) => {
  expect(verdict(coronal, sagittal)).toEqual({ status: 'ABSTAINED', reason });
});

test.each([[{ SCOLIOSIS: ['CORONAL'], CMS: ['DUAL'] }], [{ SCOLIOSIS: ['DUAL'], CMS: ['CORONAL'] }]] satisfies [
  ScreeningBundle['deciding'],
][])('one decided task alone is no result: %o', (deciding) => {
  expect(screeningVerdict({ ...bundle, deciding }, { CORONAL: 'USABLE', SAGITTAL: 'NOT_THIS_VIEW' }, all)).toEqual({
    status: 'ABSTAINED',
    reason: 'FILM_NOT_THIS_VIEW',
  });
});

test('when neither film can be used, the reason is what the network that is preferred last lacks', () => {
  const deciding: ScreeningBundle['deciding'] = { SCOLIOSIS: ['CORONAL', 'SAGITTAL'], CMS: ['DUAL'] };
  expect(screeningVerdict({ ...bundle, deciding }, { CORONAL: 'CLIPPED', SAGITTAL: 'TOO_SMALL' }, all)).toEqual({
    status: 'ABSTAINED',
    reason: 'FILM_TOO_SMALL',
  });
});

test('a model that runs no network over usable films has failed', () => {
  expect(verdict('USABLE', 'USABLE', [])).toEqual({ status: 'ABSTAINED', reason: 'MODEL_FAILED' });
});

test('a network that the model did not run decides nothing', () => {
  expect(verdict('USABLE', 'USABLE', ['CORONAL'])).toMatchObject({
    withResult: ['CORONAL'],
    deciding: { SCOLIOSIS: 'CORONAL', CMS: 'CORONAL' },
  });
  expect(verdict('USABLE', 'TOO_SMALL', [])).toEqual({ status: 'ABSTAINED', reason: 'FILM_TOO_SMALL' });
});

test('a network says which of its films it lacks, the first one first', () => {
  expect(networkReason(pair, { CORONAL: 'USABLE' })).toBe('SAGITTAL_VIEW_MISSING');
  expect(networkReason(pair, { CORONAL: 'CLIPPED', SAGITTAL: 'TOO_SMALL' })).toBe('FILM_CLIPPED');
  expect(networkReason(pair, { CORONAL: 'USABLE', SAGITTAL: 'USABLE' })).toBeNull();
});
