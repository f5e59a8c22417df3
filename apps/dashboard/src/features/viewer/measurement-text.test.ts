import { expect, test } from 'vitest';
import { measurementText } from './measurement-text.ts';

test.each([
  ['COBB', 38.4, 'deg', 'Cobb 38°'],
  ['ANGLE', 89.6, 'deg', 'Angle 90°'],
  ['LENGTH', 12.345, 'mm', 'Length 12.3 mm'],
  ['LENGTH', 120, '[px]', 'Length 120.0 px'],
] as const)('%s of %f %s reads %s', (kind, value, unit, text) => {
  expect(measurementText(kind, value, unit)).toBe(text);
});
