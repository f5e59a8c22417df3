import { expect, test } from 'vitest';
import { mriCriteria } from './mri-criteria.ts';
import { type ReferenceContent, referenceContent } from './reference-content.ts';

const now = new Date('2026-11-25T08:00:00Z');
const mri: ReferenceContent = {
  source: 'MRI',
  cms: true,
  scoliosis: true,
  tonsilDescentMm: 8,
  syrinxWidthMm: 4,
  observedDate: new Date('2026-11-20'),
  note: ' tonsils at C1 ',
};
const record = (change: Partial<ReferenceContent>) => () => referenceContent({ ...mri, ...change }, now);

test('what an MRI showed is recorded as it was given, words without the space around them', () => {
  expect(record({})()).toEqual({ ...mri, note: 'tonsils at C1' });
  expect(record({ cms: false, tonsilDescentMm: -3, syrinxWidthMm: 0 })()).toMatchObject({ tonsilDescentMm: -3 });
});

test('CMS is scoliosis, and millimetres come from an MRI', () => {
  expect(record({ scoliosis: false })).toThrow('needs scoliosis');
  expect(record({ source: 'FOLLOW_UP' })).toThrow('from an MRI alone');
  expect(record({ source: 'FOLLOW_UP', tonsilDescentMm: null, syrinxWidthMm: null })).not.toThrow();
});

test.each([{ tonsilDescentMm: 81 }, { tonsilDescentMm: -31 }, { syrinxWidthMm: -1 }, { syrinxWidthMm: 51 }])(
  'refuses %o',
  (change) => {
    expect(record(change)).toThrow('A number cannot be right');
  },
);

test('a day to come is refused, but for the one that has begun elsewhere', () => {
  expect(record({ observedDate: new Date('2026-11-26') })).not.toThrow();
  expect(record({ observedDate: new Date('2026-11-27') })).toThrow('not one to come');
  expect(record({ observedDate: new Date('1899-12-31') })).toThrow('not one to come');
});

test('the criteria: tonsils from 5 mm, a syrinx from 3 mm, and nothing said of what was not measured', () => {
  expect(mriCriteria({ tonsilDescentMm: 5, syrinxWidthMm: 2.9 })).toEqual({ chiari: true, syrinx: false });
  expect(mriCriteria({ tonsilDescentMm: 4.9, syrinxWidthMm: 3 })).toEqual({ chiari: false, syrinx: true });
  expect(mriCriteria({ tonsilDescentMm: null, syrinxWidthMm: null })).toEqual({ chiari: null, syrinx: null });
});
