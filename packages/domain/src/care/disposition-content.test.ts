import { expect, test } from 'vitest';
import { type DispositionContent, dispositionContent } from './disposition-content.ts';

const step = (state: DispositionContent['state'], followUpMonths: number | null = null): DispositionContent => ({
  state,
  followUpMonths,
  note: null,
});

test.each([1, 60])('a follow-up in %d months', (months) => {
  expect(dispositionContent({ ...step('FOLLOW_UP', months), note: '  ' }, null, false)).toEqual(
    step('FOLLOW_UP', months),
  );
});

test.each([null, 0, 61, 2.5, Number.NaN])('no follow-up in %s months', (months) => {
  expect(() => dispositionContent(step('FOLLOW_UP', months), null, false)).toThrow('A follow-up is in 1 to 60');
});

test('no other step has months', () => {
  expect(() => dispositionContent(step('NO_ACTION', 6), null, false)).toThrow('no other step has a number of months');
});

test('a result comes with what the MRI showed, and nothing else does', () => {
  expect(() => dispositionContent(step('MRI_RESULT'), 'MRI_DONE', false)).toThrow('Record what the MRI showed');
  expect(dispositionContent(step('MRI_RESULT'), 'MRI_DONE', true).state).toBe('MRI_RESULT');
  expect(() => dispositionContent(step('MRI_DONE'), 'MRI_REQUESTED', true)).toThrow('not with this step');
});

test('a step that cannot follow is refused before anything else', () => {
  expect(() => dispositionContent(step('MRI_RESULT'), null, false)).toThrow('cannot follow');
});

test('a note has 2,000 characters at most', () => {
  expect(() => dispositionContent({ ...step('NO_ACTION'), note: 'a'.repeat(2001) }, null, false)).toThrow('2,000');
});
