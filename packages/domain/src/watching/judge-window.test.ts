import type { WatchLevel, WatchMeasure } from '@plumbline/database/enums';
import { seededRandom } from '@plumbline/statistics';
import { expect, test } from 'vitest';
import { gravest, judgeWindow, type WindowToJudge } from './judge-window.ts';
import { ofDistributions } from './watch-measure.ts';
import { emptySample, type WatchSample } from './watch-sample.ts';
import { defaultWatchThresholds } from './watch-thresholds.ts';

const generator = seededRandom(1);
const random = () => generator.next() / 2 ** 32;

/** So many studies, every number between 0 and 1; what is different is said. */
function sampleOf(studies: number, differs: Partial<WatchSample> = {}): WatchSample {
  return {
    ...emptySample,
    studies,
    values: ofDistributions(() => Array.from({ length: studies }, () => random())),
    mixes: {
      MANUFACTURER: { Agfa: studies / 2, Siemens: studies / 2 },
      VIEW: { CORONAL: studies, SAGITTAL: studies },
      AGE: { '10_TO_13': studies },
      SEX: { FEMALE: studies },
    },
    ...differs,
  };
}

const noDays = { SCOLIOSIS: [], CMS: [] };
const calm: WindowToJudge = {
  reference: { source: 'CLINICAL', sample: sampleOf(200) },
  window: sampleOf(40),
  before: new Map(),
  days: noDays,
  thresholds: defaultWatchThresholds,
};

function levelsOf(judged: Partial<WindowToJudge>): Partial<Record<WatchMeasure, WatchLevel>> {
  const signals = judgeWindow({ ...calm, ...judged });
  return Object.fromEntries(signals.map(({ measure, level }) => [measure, level]));
}

/** Only what is neither silent nor well. */
function alarms(judged: Partial<WindowToJudge>): Partial<Record<WatchMeasure, WatchLevel>> {
  return Object.fromEntries(
    Object.entries(levelsOf(judged)).filter(([, level]) => level !== 'OK' && level !== 'SILENT'),
  );
}

const shifted = sampleOf(40);
const movedAway = (measure: 'DISTANCE_CORONAL' | 'PROBABILITY_CMS'): WatchSample => ({
  ...shifted,
  values: { ...shifted.values, [measure]: shifted.values[measure].map((value) => 2 + value) },
});

test('every measure is said once, and what is the same raises nothing', () => {
  const signals = judgeWindow(calm);
  expect(new Set(signals.map(({ measure }) => measure)).size).toBe(signals.length);
  expect(alarms({})).toEqual({});
  expect(signals.find(({ measure }) => measure === 'FAILURES')).toEqual({
    measure: 'FAILURES',
    level: 'OK',
    count: 40,
    value: 0,
    pValue: 1,
  });
});

test('a distribution that moved warns in the first window and stops in the second', () => {
  const window = movedAway('DISTANCE_CORONAL');
  expect(alarms({ window })).toEqual({ DISTANCE_CORONAL: 'WARNING' });
  expect(alarms({ window, before: new Map([['DISTANCE_CORONAL', 'OK']]) })).toEqual({ DISTANCE_CORONAL: 'WARNING' });
  expect(alarms({ window, before: new Map([['DISTANCE_CORONAL', 'WARNING']]) })).toEqual({ DISTANCE_CORONAL: 'STOP' });
});

test('fewer studies than a test needs say nothing', () => {
  const few = sampleOf(29);
  const window = { ...few, values: { ...few.values, PROBABILITY_CMS: few.values.PROBABILITY_CMS.map(() => 5) } };
  expect(levelsOf({ window })).toMatchObject({
    PROBABILITY_CMS: 'SILENT',
    MANUFACTURER: 'SILENT',
    ABSTENTIONS: 'SILENT',
  });
});

test('against an evaluation’s chosen cohort, whom the clinic films warns and never stops', () => {
  const reference = { source: 'EVALUATION', sample: sampleOf(200) } as const;
  const before = new Map<WatchMeasure, WatchLevel>([
    ['PROBABILITY_CMS', 'WARNING'],
    ['DISTANCE_CORONAL', 'WARNING'],
  ]);
  expect(alarms({ reference, before, window: movedAway('PROBABILITY_CMS') })).toEqual({ PROBABILITY_CMS: 'WARNING' });
  expect(alarms({ before, window: movedAway('PROBABILITY_CMS') })).toEqual({ PROBABILITY_CMS: 'STOP' });
  expect(alarms({ reference, before, window: movedAway('DISTANCE_CORONAL') })).toEqual({ DISTANCE_CORONAL: 'STOP' });
});

test('a manufacturer that was never seen before warns, however long it lasts', () => {
  const window = sampleOf(40, { mixes: { ...calm.window.mixes, MANUFACTURER: { Agfa: 20, Canon: 20 } } });
  const before = new Map<WatchMeasure, WatchLevel>([['MANUFACTURER', 'WARNING']]);
  expect(alarms({ window, before })).toEqual({ MANUFACTURER: 'WARNING' });
});

test('abstentions warn when they are more than they were, whatever the reason', () => {
  const window = sampleOf(40, { abstentions: { FILM_OUT_OF_DISTRIBUTION: 8, FILM_CLIPPED: 4 } });
  expect(alarms({ window })).toEqual({ ABSTENTIONS: 'WARNING' });
  const before = new Map<WatchMeasure, WatchLevel>([['ABSTENTIONS', 'WARNING']]);
  const signal = judgeWindow({ ...calm, window, before }).find(({ measure }) => measure === 'ABSTENTIONS');
  expect(signal).toMatchObject({ level: 'STOP', value: 0.3, count: 40 });
  expect(alarms({ window: sampleOf(40, { abstentions: { FILM_CLIPPED: 2 } }) })).toEqual({});
});

test('failures need no reference and no second window: 15 of 20 stop at once, 2 of 20 do not even warn', () => {
  const failing = (failures: number) => alarms({ reference: null, window: { ...emptySample, studies: 20, failures } });
  expect(failing(15)).toEqual({ FAILURES: 'STOP' });
  expect(failing(7)).toEqual({ FAILURES: 'WARNING' });
  expect(failing(2)).toEqual({});
});

test('readers who reject six results in ten stop a version; late results only warn', () => {
  const rejected = { ...emptySample, studies: 30, rejections: { count: 24, total: 40 } };
  expect(alarms({ reference: null, window: { ...rejected, rejections: { count: 32, total: 40 } } })).toEqual({
    REJECTIONS: 'STOP',
  });
  expect(alarms({ reference: null, window: rejected })).toEqual({ REJECTIONS: 'WARNING' });
  expect(alarms({ reference: null, window: { ...emptySample, studies: 30, late: 30 } })).toEqual({
    LATENESS: 'WARNING',
  });
});

test('a positive rate that doubles adds up over the days, and one that holds does not', () => {
  const sample = sampleOf(200, { positives: { SCOLIOSIS: { count: 60, total: 200 }, CMS: { count: 20, total: 200 } } });
  const reference = { source: 'CLINICAL', sample } as const;
  const daysOf = (count: number, days: number) => Array.from({ length: days }, () => ({ count, total: 40 }));
  const after = (count: number, days: number) =>
    alarms({ reference, days: { SCOLIOSIS: daysOf(12, days), CMS: daysOf(count, days) } });
  expect(after(4, 31)).toEqual({});
  expect(after(16, 4)).toEqual({ POSITIVES_CMS: 'WARNING' });
  expect(after(16, 9)).toEqual({ POSITIVES_CMS: 'STOP' });
});

test('a window is as grave as its gravest measure', () => {
  expect(gravest(['OK', 'STOP', 'SILENT'])).toBe('STOP');
  expect(gravest(['SILENT', 'OK'])).toBe('OK');
  expect(gravest([])).toBe('SILENT');
});
