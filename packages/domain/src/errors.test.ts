import { expect, test } from 'vitest';
import { DomainError, errorMeanings, isErrorCode } from './errors.ts';

test('an error says its sentence, its kind and what it was about', () => {
  const cause = new Error('index out of range');
  const error = new DomainError('FILM_INCOMPLETE', { attribute: 'Rows' }, { cause });
  expect(error.message).toBe('The file lacks an attribute that every film must have.');
  expect(error.kind).toBe('INPUT');
  expect(error.detail).toEqual({ attribute: 'Rows' });
  expect(error.cause).toBe(cause);
});

test('every sentence is whole: it starts with a capital and ends with a full stop', () => {
  for (const [code, { sentence }] of Object.entries(errorMeanings)) {
    expect(sentence, code).toMatch(/^([A-Z]|\{person\}).*\.$/s);
  }
});

test('names the colleague who is the reason, where one is known', () => {
  const named = new DomainError('STUDY_TAKEN', {}, { person: 'Ada Reader' });
  expect(named.message).toBe('Ada Reader took this study meanwhile.');
  expect(named.person).toBe('Ada Reader');
  expect(new DomainError('STUDY_TAKEN').message).toBe('Somebody else took this study meanwhile.');
});

test('knows its own codes and no others, not even those of every object', () => {
  expect(isErrorCode('FILM_CHANGED')).toBe(true);
  expect(isErrorCode('toString')).toBe(false);
});
