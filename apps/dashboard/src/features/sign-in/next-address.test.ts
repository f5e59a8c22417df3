import { expect, test } from 'vitest';
import { nextAddress } from './next-address.ts';

test('a path of our own is where one goes after signing in', () => {
  expect(nextAddress('/studies/7?from=worklist')).toBe('/studies/7?from=worklist');
});

test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', null])(
  '%s leads to the start instead',
  (asked) => {
    expect(nextAddress(asked)).toBe('/');
  },
);
