import { expect, test } from 'vitest';
import { defaultSettings } from '../settings/default-settings.ts';
import { type StudyTimes, timeLimits } from './time-limits.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 8, minutes));
const day = 24 * 60;
const fresh: StudyTimes = {
  flag: 'NONE',
  receivedAt: at(0),
  pairedAt: null,
  screenedAt: null,
  firstReadAt: null,
  cmsSuspectedAt: null,
  mriDecidedAt: null,
};
const states = (study: Partial<StudyTimes>, now: Date) =>
  timeLimits({ ...fresh, ...study }, defaultSettings, now).map(({ state }) => state);

test('one film: only the reading is awaited', () => {
  expect(timeLimits(fresh, defaultSettings, at(1))).toEqual([
    { kind: 'SCREENING_RESULT', state: 'NOT_STARTED', dueAt: null, endedAt: null },
    { kind: 'FIRST_READ', state: 'RUNNING', dueAt: at(5 * day), endedAt: null },
    { kind: 'MRI_DECISION', state: 'NOT_STARTED', dueAt: null, endedAt: null },
  ]);
});

test.each([
  [11, 'RUNNING'],
  [14, 'WARNING'],
  [15, 'WARNING'],
  [16, 'BREACHED'],
])('a result awaited since 8:10 with 5 minutes allowed: at 8:%d it is %s', (minute, state) => {
  expect(states({ pairedAt: at(10) }, at(minute))[0]).toBe(state);
});

test('a result in time is met, one too late stays breached', () => {
  expect(states({ pairedAt: at(10), screenedAt: at(15) }, at(999))[0]).toBe('MET');
  expect(states({ pairedAt: at(10), screenedAt: at(16) }, at(999))[0]).toBe('BREACHED');
});

test('a result over the first film alone does not end the limit of the pair', () => {
  expect(states({ pairedAt: at(10), screenedAt: at(2) }, at(11))[0]).toBe('RUNNING');
});

test('a study flagged for CMS is to be read within a day, another within five', () => {
  expect(states({ flag: 'CMS' }, at(day + 1))[1]).toBe('BREACHED');
  expect(states({ flag: 'SCOLIOSIS' }, at(day + 1))[1]).toBe('RUNNING');
});

test('the decision about MRI has a week from the suspicion', () => {
  expect(states({ cmsSuspectedAt: at(0) }, at(6 * day))[2]).toBe('WARNING');
  expect(states({ cmsSuspectedAt: at(0), mriDecidedAt: at(60) }, at(9 * day))[2]).toBe('MET');
});
