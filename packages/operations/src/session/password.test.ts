import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

test('is stored as Argon2id with the costs that OWASP recommends, salted', async () => {
  const stored = await hashPassword('correct horse');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword('correct horse')).not.toBe(stored);
});

test('the right password is right, another one is not', async () => {
  const stored = await hashPassword('correct horse');
  expect(await verifyPassword(stored, 'correct horse')).toBe(true);
  expect(await verifyPassword(stored, 'Correct horse')).toBe(false);
});

test('no password is the right one for somebody unknown', async () => {
  expect(await verifyPassword(null, '')).toBe(false);
  expect(await verifyPassword(null, 'correct horse')).toBe(false);
});
