import { describe, expect, test } from 'vitest';
import { contentKey, requireStorageKey } from './storage-key.ts';

describe('contentKey', () => {
  test('puts content under its organization and the first two digits of its hash', () => {
    const sha256 = 'ab'.repeat(32);
    expect(contentKey('0192-org', sha256)).toBe(`0192-org/ab/${sha256}`);
  });

  test.each(['', 'AB'.repeat(32), 'ab'.repeat(31), `${'ab'.repeat(31)}/.`])('refuses %j as a hash', (sha256) => {
    expect(() => contentKey('0192-org', sha256)).toThrow(RangeError);
  });

  test('refuses an organization that would lead out of the store', () => {
    expect(() => contentKey('..', 'ab'.repeat(32))).toThrow(RangeError);
  });
});

describe('requireStorageKey', () => {
  test.each([
    'a/../b',
    '../a',
    '/etc/passwd',
    'a//b',
    'a/',
    '',
    'a\\b',
    '.hidden',
    'a/./b',
    'a\0b',
    'a b',
    'x'.repeat(513),
  ])('refuses %j', (key) => {
    expect(() => requireStorageKey(key)).toThrow(RangeError);
  });
});
