import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings/default-settings.ts';
import { awaitedTurn, type CourseOf, readingCourse, standsSuspected } from './reading-course.ts';

type Standing = CourseOf['standing'][number];

const first: Standing = { turn: 'FIRST', scoliosis: 'PRESENT', cmsSuspicion: 'NONE' };
const second: Standing = { ...first, turn: 'SECOND' };
const third: Standing = { ...first, turn: 'ADJUDICATION' };
const unread: CourseOf = { studyId: 'a study', flag: 'CLEAR', readingStatus: 'UNREAD', standing: [] };
const policy = { ...defaultSettings, concordantShare: 0 };

test('nobody has read: unread', () => {
  expect(readingCourse(unread, policy)).toEqual({ status: 'UNREAD', reason: null });
});

describe('after the first reading', () => {
  const after = (reading: Standing, flag: CourseOf['flag'] = 'CLEAR') => ({ ...unread, flag, standing: [reading] });

  test('a clinic without second readers is done', () => {
    expect(readingCourse(after({ ...first, cmsSuspicion: 'PROBABLE' }, 'CMS'), policy).status).toBe('SIGNED');
  });

  test('a clinic that wants every study read twice asks for the second', () => {
    expect(readingCourse(after(first), { ...policy, secondRead: 'ALL' }).status).toBe('SECOND_READ');
  });

  test.each([
    ['CMS', 'NONE', 'SECOND_READ'],
    ['CLEAR', 'POSSIBLE', 'SECOND_READ'],
    ['SCOLIOSIS', 'NONE', 'SIGNED'],
    ['NONE', 'NONE', 'SIGNED'],
  ] as const)('flag %s and suspicion %s make it %s where flagged ones are read twice', (flag, cmsSuspicion, status) => {
    const flagged = { ...policy, secondRead: 'FLAGGED' } as const;
    expect(readingCourse(after({ ...first, cmsSuspicion }, flag), flagged).status).toBe(status);
  });

  test('a second reading that was asked for is not taken back by an amendment or another policy', () => {
    expect(readingCourse({ ...after(first), readingStatus: 'SECOND_READ' }, policy).status).toBe('SECOND_READ');
  });
});

describe('after the second reading', () => {
  const both = (readings: readonly Standing[]): CourseOf => ({
    ...unread,
    readingStatus: 'SECOND_READ',
    standing: readings,
  });

  test('readers who agree are done', () => {
    expect(readingCourse(both([first, second]), policy)).toEqual({ status: 'SIGNED', reason: null });
    const possible = { ...first, cmsSuspicion: 'POSSIBLE' } as const;
    const probable = { ...second, cmsSuspicion: 'PROBABLE' } as const;
    expect(readingCourse(both([possible, probable]), policy).status).toBe('SIGNED');
  });

  test.each([
    { scoliosis: 'ABSENT' },
    { scoliosis: 'UNCERTAIN' },
    { scoliosis: null },
    { cmsSuspicion: 'POSSIBLE' },
    { cmsSuspicion: null },
  ] as const)('readers who differ in %o go to a third person', (difference) => {
    expect(readingCourse(both([first, { ...second, ...difference }]), policy)).toEqual({
      status: 'ADJUDICATION',
      reason: 'DISAGREEMENT',
    });
  });

  test('so do readers who agree, when the study is drawn', () => {
    expect(readingCourse(both([first, second]), { ...policy, concordantShare: 1 })).toEqual({
      status: 'ADJUDICATION',
      reason: 'CONCORDANT_SAMPLE',
    });
  });

  test('an amendment can make a disagreement, and cannot make one go away', () => {
    const signed = { ...both([second, { ...first, scoliosis: 'ABSENT' }]), readingStatus: 'SIGNED' } as const;
    expect(readingCourse(signed, policy).status).toBe('ADJUDICATION');
    const sent = { ...both([second, first]), readingStatus: 'ADJUDICATION' } as const;
    expect(readingCourse(sent, policy)).toEqual({ status: 'ADJUDICATION', reason: null });
  });

  test('the adjudication ends it, also when it is amended', () => {
    const readings = [first, { ...second, scoliosis: 'ABSENT' } as const, third];
    expect(readingCourse({ ...both(readings), readingStatus: 'ADJUDICATION' }, policy).status).toBe('SIGNED');
    expect(readingCourse({ ...both(readings), readingStatus: 'SIGNED' }, policy).status).toBe('SIGNED');
  });
});

test('each status awaits its turn, and a signed study none', () => {
  expect((['UNREAD', 'SECOND_READ', 'ADJUDICATION', 'SIGNED'] as const).map(awaitedTurn)).toEqual([
    'FIRST',
    'SECOND',
    'ADJUDICATION',
    null,
  ]);
});

test('a study stands suspected by either reader, and by the adjudicator alone once there is one', () => {
  const suspecting = { ...second, cmsSuspicion: 'POSSIBLE' } as const;
  expect(standsSuspected([first, second])).toBe(false);
  expect(standsSuspected([first, suspecting])).toBe(true);
  expect(standsSuspected([first, suspecting, third])).toBe(false);
  expect(standsSuspected([first, second, { ...third, cmsSuspicion: 'PROBABLE' }])).toBe(true);
});
