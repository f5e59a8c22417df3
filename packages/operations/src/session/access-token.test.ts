import { SignJWT } from 'jose';
import { afterEach, expect, test, vi } from 'vitest';
import { signAccessToken, verifyAccessToken } from './access-token.ts';

const secret = 'a secret of at least thirty-two bytes';
const holder = {
  userId: '0199a6c0-0000-7000-8000-000000000001',
  organizationId: '0199a6c0-0000-7000-8000-000000000002',
  role: 'CLINICIAN',
  name: 'Dr. Renata Voss',
} as const;
const ended = expect.objectContaining({ code: 'SESSION_ENDED' });

afterEach(() => {
  vi.useRealTimers();
});

test('says who holds it', async () => {
  const { accessToken } = await signAccessToken(secret, holder);
  expect(await verifyAccessToken(secret, accessToken)).toMatchObject(holder);
});

test('is good for 15 minutes and not for a second longer', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00Z') });
  const { accessToken, accessTokenExpiresAt } = await signAccessToken(secret, holder);
  expect(accessTokenExpiresAt).toEqual(new Date('2026-03-01T08:15:00Z'));
  vi.setSystemTime('2026-03-01T08:14:59Z');
  expect(await verifyAccessToken(secret, accessToken)).toMatchObject(holder);
  vi.setSystemTime('2026-03-01T08:15:00Z');
  await expect(verifyAccessToken(secret, accessToken)).rejects.toEqual(ended);
});

test('is worth nothing under another secret or with a letter changed', async () => {
  const { accessToken } = await signAccessToken(secret, holder);
  await expect(verifyAccessToken(`${secret}!`, accessToken)).rejects.toEqual(ended);
  await expect(verifyAccessToken(secret, `${accessToken.slice(0, 40)}x${accessToken.slice(41)}`)).rejects.toEqual(
    ended,
  );
  await expect(verifyAccessToken(secret, 'not a token')).rejects.toEqual(ended);
});

/** A token that is right but for what the case changes. */
function tokenWith({ algorithm = 'HS256', issuer = 'plumbline', audience = 'plumbline-api', role = 'CLINICIAN' }) {
  const { organizationId, name, userId } = holder;
  return new SignJWT({ organizationId, role, name })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt();
}
const key = new TextEncoder().encode(secret);

test('the case to change is right when nothing is changed', async () => {
  expect(await verifyAccessToken(secret, await tokenWith({}).setExpirationTime('1m').sign(key))).toMatchObject(holder);
});

test.each([
  ['another algorithm', { algorithm: 'HS384' }],
  ['another issuer', { issuer: 'elsewhere' }],
  ['another audience', { audience: 'elsewhere' }],
  ['a role that does not exist', { role: 'OWNER' }],
])('refuses %s', async (_, change) => {
  const longKey = new TextEncoder().encode(secret.padEnd(64, '-'));
  const usedKey = 'algorithm' in change ? longKey : key;
  const usedSecret = 'algorithm' in change ? secret.padEnd(64, '-') : secret;
  const token = await tokenWith(change).setExpirationTime('1m').sign(usedKey);
  await expect(verifyAccessToken(usedSecret, token)).rejects.toEqual(ended);
});

test('refuses a token that never expires, and one without a signature', async () => {
  await expect(verifyAccessToken(secret, await tokenWith({}).sign(key))).rejects.toEqual(ended);
  const { accessToken } = await signAccessToken(secret, holder);
  const [, payload] = accessToken.split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  await expect(verifyAccessToken(secret, `${header}.${payload}.`)).rejects.toEqual(ended);
});

test('a secret of fewer than 32 bytes is refused before anything is signed', async () => {
  await expect(signAccessToken('x'.repeat(31), holder)).rejects.toThrow('at least 32 bytes');
});
