import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import * as messages from '../../words/en.ts';
import { waitingWords } from './waiting-words.ts';

const t = createTranslator({ locale: 'en-GB', messages, namespace: 'worklist' });
const now = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:31Z', '0 min'],
  ['2026-11-23T11:01:00Z', '59 min'],
  ['2026-11-23T11:00:00Z', '1 h 00'],
  ['2026-11-23T10:57:00Z', '1 h 03'],
  ['2026-11-22T12:00:00Z', '1 d 0 h'],
  ['2026-11-21T07:00:00Z', '2 d 5 h'],
])('a study received at %s has waited %s at noon', (receivedAt, words) => {
  expect(waitingWords(t, receivedAt, now)).toBe(words);
});

test('a clock that runs behind the server shows no negative waiting', () => {
  expect(waitingWords(t, '2026-11-23T12:00:20Z', now)).toBe('0 min');
});
