import { expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { readingReason } from './reading-reason.ts';

test('takes three characters and two thousand, without the space around them', () => {
  expect(readingReason('  yes\n')).toBe('yes');
  expect(readingReason('a'.repeat(2000))).toHaveLength(2000);
});

test.each([
  ['', 0],
  ['  ok  ', 2],
  ['a'.repeat(2001), 2001],
])('refuses what is too short or too long', (text, characters) => {
  expect(() => readingReason(text)).toThrow(
    expect.objectContaining({ code: 'REASON_MISSING', detail: { characters } }),
  );
  expect(() => readingReason(text)).toThrow(DomainError);
});

test('counts a letter outside the basic plane as one', () => {
  expect(() => readingReason('𝒶𝒷')).toThrow(DomainError);
  expect(readingReason('𝒶𝒷𝒸')).toBe('𝒶𝒷𝒸');
});
