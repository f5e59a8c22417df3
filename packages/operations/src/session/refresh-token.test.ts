import { expect, test } from 'vitest';
import { hashRefreshToken, newRefreshToken } from './refresh-token.ts';

test('has 32 random bytes and is kept as its SHA-256', () => {
  const token = newRefreshToken();
  expect(Buffer.from(token.refreshToken, 'base64url')).toHaveLength(32);
  expect(token.refreshTokenHash).toBe(hashRefreshToken(token.refreshToken));
  expect(newRefreshToken().refreshToken).not.toBe(token.refreshToken);
});

test('the hash is the one of FIPS 180-2 for "abc"', () => {
  expect(hashRefreshToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
