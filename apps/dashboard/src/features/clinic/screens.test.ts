import { expect, test } from 'vitest';
import { firstScreen, screensFor } from './screens.ts';

test('an auditor sees the audit trail alone and lands there', () => {
  expect(screensFor(['audit:view']).map((screen) => screen.address)).toEqual(['/audit']);
  expect(firstScreen(['audit:view'])).toBe('/audit');
});

test('somebody who may list studies lands on the worklist', () => {
  expect(firstScreen(['audit:view', 'study:list'])).toBe('/worklist');
});
