import { expect, test } from 'vitest';
import { studyFlag } from './study-flag.ts';

test.each([
  ['POSITIVE', 'POSITIVE', 'CMS'],
  ['NEGATIVE', 'POSITIVE', 'CMS'],
  ['POSITIVE', 'NEGATIVE', 'SCOLIOSIS'],
  ['NEGATIVE', 'NEGATIVE', 'CLEAR'],
  ['NEGATIVE', 'INDETERMINATE', 'NONE'],
] as const)('scoliosis %s and CMS %s is flagged %s', (scoliosis, cms, flag) => {
  expect(
    studyFlag([
      { task: 'SCOLIOSIS', outcome: scoliosis },
      { task: 'CMS', outcome: cms },
    ]),
  ).toBe(flag);
});

test('no result is flagged NONE, not CLEAR', () => {
  expect(studyFlag([])).toBe('NONE');
});
