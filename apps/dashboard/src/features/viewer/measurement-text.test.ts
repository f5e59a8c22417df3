import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import * as english from '../../words/en.ts';
import { measurementText } from './measurement-text.ts';

const t = createTranslator({ locale: 'en-GB', messages: english, namespace: 'viewer' });

test.each([
  ['COBB', 38.4, 'deg', 'Cobb 38°'],
  ['ANGLE', 89.6, 'deg', 'Angle 90°'],
  ['LENGTH', 12.345, 'mm', 'Length 12.3 mm'],
  ['LENGTH', 120, '[px]', 'Length 120.0 px'],
] as const)('%s of %f %s reads %s', (kind, value, unit, text) => {
  expect(measurementText(t, kind, value, unit)).toBe(text);
});
