import * as english from './en.ts';
import { messagesByPath } from './messages-by-path.ts';
import type { Messages, TranslationOf } from './words.ts';

/**
 * A translation as what the English words are to the compiler: keys with their arguments. Throws when a key is missing or
 * unknown; that the arguments are the same is held by words.test.ts.
 */
export function asMessages(words: TranslationOf<Messages>): Messages {
  if (!hasEnglishKeys(words)) throw new Error('A language does not have the keys of the English words.');
  return words;
}

function hasEnglishKeys(words: TranslationOf<Messages>): words is Messages {
  return pathsOf(words) === pathsOf(english);
}

function pathsOf({ errors: _, ...words }: TranslationOf<Messages>): string {
  return [...messagesByPath(words).keys()].toSorted().join();
}
