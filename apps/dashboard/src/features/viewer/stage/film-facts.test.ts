import { expect, test } from 'vitest';
import { filmFactsOf } from './film-facts.ts';

const film = {
  '00280004': { vr: 'CS', Value: ['MONOCHROME2'] },
  '00280010': { vr: 'US', Value: [96] },
  '00280011': { vr: 'US', Value: [64] },
  '00280100': { vr: 'US', Value: [16] },
  '00280101': { vr: 'US', Value: [12] },
  '00280102': { vr: 'US', Value: [11] },
  '00280103': { vr: 'US', Value: [0] },
};

test('reads what the film says', () => {
  const facts = filmFactsOf([
    {
      ...film,
      '00280004': { vr: 'CS', Value: ['MONOCHROME1'] },
      '00281050': { vr: 'DS', Value: [2048, 1000] },
      '00281051': { vr: 'DS', Value: [4096, 500] },
      '00281052': { vr: 'DS', Value: [-10] },
      '00281053': { vr: 'DS', Value: [2] },
    },
  ]);
  expect(facts).toMatchObject({ rows: 96, columns: 64, bitsAllocated: 16, bitsStored: 12, isInverted: true });
  expect(facts).toMatchObject({ window: { center: 2048, width: 4096 }, slope: 2, intercept: -10 });
});

test('does without what the film does not say', () => {
  expect(filmFactsOf([film])).toMatchObject({ window: null, slope: 1, intercept: 0, padding: null, orientation: null });
});

test('rows that lead to the left of the patient have the right at the film’s left edge', () => {
  const facing = { ...film, '00200020': { vr: 'CS', Value: ['L', 'F'] } };
  expect(filmFactsOf([facing]).orientation).toEqual({ left: 'R', right: 'L', top: 'H', bottom: 'F' });
});

test('refuses what shows no image', () => {
  expect(() => filmFactsOf([{}])).toThrow();
  expect(() => filmFactsOf([])).toThrow();
});
