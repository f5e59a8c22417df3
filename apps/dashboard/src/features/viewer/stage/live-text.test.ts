import { expect, test } from 'vitest';
import { liveText, type MeasurementWords } from './live-text.ts';

const words: MeasurementWords = (kind, value, unit) => `${kind} ${value} ${unit}`;
const target = 'imageId:wado:film';
const measured = (stats: object) => ({ cachedStats: { [target]: stats } });

test('the stored value stands, whatever Cornerstone measures', () => {
  expect(liveText(words, 'COBB', { label: 'Cobb 38°', ...measured({ angle: 40 }) }, target)).toEqual(['Cobb 38°']);
});

test('in the hand, what Cornerstone measures is said in the film’s unit', () => {
  expect(liveText(words, 'COBB', measured({ angle: 40 }), target)).toEqual(['COBB 40 deg']);
  expect(liveText(words, 'LENGTH', measured({ length: 5, unit: 'mm' }), target)).toEqual(['LENGTH 5 mm']);
  expect(liveText(words, 'LENGTH', measured({ length: 5, unit: 'px' }), target)).toEqual(['LENGTH 5 [px]']);
});

test('before anything is measured nothing is said', () => {
  expect(liveText(words, 'ANGLE', { label: '', cachedStats: {} }, target)).toEqual([]);
  expect(liveText(words, 'ANGLE', measured({ angle: null }), target)).toEqual([]);
});
