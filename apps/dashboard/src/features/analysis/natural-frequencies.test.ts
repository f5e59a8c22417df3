import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iconsOf, naturalFrequencies } from './natural-frequencies.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('at 6 % prevalence, sensitivity 0.88 and specificity 0.89, as by hand', () => {
  const told = naturalFrequencies(0.88, 0.89, 0.06);
  expect(told).toMatchObject({ affected: 60, found: 53, missed: 7, falseAlarms: 103 });
  // 0.0528 / (0.0528 + 0.1034) and 0.8366 / (0.8366 + 0.0072).
  expect(told.positivePredictiveValue).toBeCloseTo(0.33803, 5);
  expect(told.negativePredictiveValue).toBeCloseTo(0.99147, 5);
});

test('a test that flags nobody has no positive predictive value', () => {
  expect(naturalFrequencies(0, 1, 0.06).positivePredictiveValue).toBeNull();
  expect(naturalFrequencies(1, 0, 0.06).negativePredictiveValue).toBeNull();
});

test('two hundred icons show 53 found, 7 missed and 103 false alarms of 1,000', () => {
  const icons = iconsOf(naturalFrequencies(0.88, 0.89, 0.06), 200);
  const count = (kind: string) => icons.filter((icon) => icon === kind).length;
  // 10.6, 1.4, 20.6 and 167.4 of 200.
  expect([count('found'), count('missed'), count('falseAlarm'), count('rest')]).toEqual([11, 1, 21, 167]);
});

test('icons are as many as asked for, and nobody who is there vanishes', () => {
  fc.assert(
    fc.property(share, share, share, (sensitivity, specificity, prevalence) => {
      const told = naturalFrequencies(sensitivity, specificity, prevalence);
      const icons = iconsOf(told, 200);
      expect(icons).toHaveLength(200);
      expect(icons.includes('missed')).toBe(told.missed > 0);
      expect(icons.includes('found')).toBe(told.found > 0);
      expect(icons.includes('falseAlarm')).toBe(told.falseAlarms > 0);
    }),
  );
});
