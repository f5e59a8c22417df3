import { expect, test } from 'vitest';
import { levelName, levelPlace } from './vertebra.ts';

test.each([
  ['C1', 0],
  ['C7', 6],
  ['T1', 7],
  ['T12', 18],
  ['L5', 23],
  ['S1', 24],
  ['T8/9', 14.5],
  ['C7/T1', 6.5],
  ['T12/L1', 18.5],
  ['L5/S1', 23.5],
])('%s lies %d vertebrae below C1', (name, place) => {
  expect(levelPlace(name)).toBe(place);
});

test.each(['', 'C0', 'C8', 'T13', 'L6', 'S2', 'T8/10', 'T9/8', 'T8/T9', 'T12/1', 'C1/2', '8', 't8', 'TH8', 'S1/2'])(
  '“%s” is no level',
  (name) => {
    expect(levelPlace(name)).toBeNull();
  },
);

test('a level is written in capitals, without spaces', () => {
  expect(levelName(' t8 / 9 ')).toBe('T8/9');
});
