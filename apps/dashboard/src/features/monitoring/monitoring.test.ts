import { expect, test } from 'vitest';
import { byGravity, groups, type Level, limitsOf, type Measure, type Signal, unitOf } from './monitoring.ts';

const thresholds = {
  minimumStudies: 30,
  warningIndex: 0.1,
  stopIndex: 0.25,
  warningFailures: 0.05,
  stopFailures: 0.25,
  warningRejections: 0.2,
  stopRejections: 0.4,
  warningSum: 9,
  stopSum: 18,
  warningLateness: 0.2,
  isDefault: true,
};

test('every measure stands in one group', () => {
  const all = Object.values(groups).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(22);
});

test('a line is drawn where the value is held against a number', () => {
  const drawn = (measure: Measure) => [unitOf(measure), limitsOf(measure, thresholds)];
  expect(drawn('DISTANCE_CORONAL')).toEqual(['index', { warning: 0.1, stop: 0.25 }]);
  expect(drawn('SEX')).toEqual(['index', { warning: 0.1, stop: null }]);
  expect(drawn('POSITIVES_CMS')).toEqual(['sum', { warning: 9, stop: 18 }]);
  expect(drawn('FAILURES')).toEqual(['share', { warning: 0.05, stop: 0.25 }]);
  expect(drawn('ABSTENTIONS')).toEqual(['share', null]);
});

test('the gravest comes first', () => {
  const signal = (measure: Measure, level: Level): Signal => ({ measure, level, count: 1, value: 0, pValue: 1 });
  const signals = [signal('SEX', 'SILENT'), signal('AGE', 'OK'), signal('FAILURES', 'STOP'), signal('VIEW', 'WARNING')];
  expect(byGravity(signals).map(({ measure }) => measure)).toEqual(['FAILURES', 'VIEW', 'AGE', 'SEX']);
});
