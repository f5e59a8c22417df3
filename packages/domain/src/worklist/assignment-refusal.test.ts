import { expect, test } from 'vitest';
import { changeRefusal, readBefore, signingRefusal, takeRefusal } from './assignment-refusal.ts';

const ada = { id: 'a', displayName: 'Ada Reader' };
const bo = { id: 'b', displayName: 'Bo Reader' };
const free = { awaitsReading: true, version: 3, assignee: null, readerIds: [] };

test('a study that nobody has is taken by who saw it as it is', () => {
  expect(takeRefusal(free, { ...ada, version: 3 })).toBeNull();
});

test('of two who saw it free, the second is told who took it', () => {
  const refusal = takeRefusal({ ...free, version: 4, assignee: ada }, { ...bo, version: 3 });
  expect(refusal).toMatchObject({ code: 'STUDY_TAKEN', message: 'Ada Reader took this study meanwhile.' });
});

test('what another one has is not taken, also by who saw that', () => {
  expect(takeRefusal({ ...free, assignee: ada }, { ...bo, version: 3 })).toMatchObject({ code: 'STUDY_TAKEN' });
});

test('a change that nobody’s take explains is said as one', () => {
  expect(changeRefusal({ ...free, version: 4 }, { ...ada, version: 3 })).toMatchObject({ code: 'STUDY_CHANGED' });
  const own = { ...free, version: 4, assignee: ada };
  expect(changeRefusal(own, { ...ada, version: 3 })).toMatchObject({ code: 'STUDY_CHANGED' });
});

test('the first reader is not the second', () => {
  const study = { ...free, readerIds: ['a'] };
  expect(takeRefusal(study, { ...ada, version: 3 })).toMatchObject({ code: 'STUDY_READ_BEFORE' });
  expect(takeRefusal(study, { ...bo, version: 3 })).toBeNull();
  expect(readBefore(study, ada)?.message).toContain('Ada Reader has read this study already.');
});

test('what a colleague works on is not signed, and who took it meanwhile is said', () => {
  expect(signingRefusal(free, { ...ada, version: 3 })).toBeNull();
  expect(signingRefusal({ ...free, assignee: ada }, { ...ada, version: 3 })).toBeNull();
  const held = signingRefusal({ ...free, assignee: ada }, { ...bo, version: 3 });
  expect(held).toMatchObject({
    code: 'STUDY_OF_COLLEAGUE',
    message: expect.stringMatching(/^Ada Reader has this study/),
  });
  expect(signingRefusal({ ...free, assignee: ada }, { ...bo, version: 2 })).toMatchObject({ code: 'STUDY_TAKEN' });
  expect(signingRefusal(free, { ...bo, version: 2 })).toMatchObject({ code: 'STUDY_CHANGED' });
});

test('what is read is left alone', () => {
  expect(takeRefusal({ ...free, awaitsReading: false }, { ...ada, version: 3 })).toMatchObject({
    code: 'STUDY_NOT_WAITING',
  });
});
