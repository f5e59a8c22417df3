import { expect, test } from 'vitest';
import { unitOf } from './duration-unit.ts';

test.each([
  [5, 'minutes'],
  [90, 'minutes'],
  [480, 'hours'],
  [1440, 'days'],
  [7200, 'days'],
  [0, 'minutes'],
])('%d minutes are given in %s', (minutes, unit) => {
  expect(unitOf(minutes)).toBe(unit);
});
