import { expect, test } from 'vitest';
import { inputSha256 } from './input-sha256.ts';

test('is the SHA-256 of the hashes written one after another: that of "abc" for a, b and c', () => {
  // FIPS 180-2, appendix B.1.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(inputSha256(['a', 'b', 'c'])).toBe(abc);
  expect(inputSha256(['abc'])).toBe(abc);
});

test('tells the order of the films', () => {
  expect(inputSha256(['a', 'b'])).not.toBe(inputSha256(['b', 'a']));
});
