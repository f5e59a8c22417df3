import { expect, test } from 'vitest';
import { probabilityWords } from './probability-words.ts';

test.each([
  [0, 'very unlikely'],
  [0.09, 'very unlikely'],
  [0.1, 'unlikely'],
  [0.32, 'unlikely'],
  [0.33, 'about as likely as not'],
  [0.66, 'about as likely as not'],
  [0.67, 'likely'],
  [0.9, 'likely'],
  [0.91, 'very likely'],
  [1, 'very likely'],
])('%d is %s', (probability, words) => {
  expect(probabilityWords(probability)).toBe(words);
});
