import { expect, test } from 'vitest';
import { standingReadings } from './standing-readings.ts';

test('what was amended does not stand, however often', () => {
  const readings = [
    { id: 'one', amendsId: null },
    { id: 'other', amendsId: null },
    { id: 'one again', amendsId: 'one' },
    { id: 'one at last', amendsId: 'one again' },
  ];
  expect(standingReadings(readings).map(({ id }) => id)).toEqual(['other', 'one at last']);
});
