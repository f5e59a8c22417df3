import { expect, test, vi } from 'vitest';
import { createRenewOnce, type Renewal } from './renew-once.ts';

const renewed = (refreshToken: string): Renewal => ({
  outcome: 'RENEWED',
  tokens: { accessToken: 'a', accessTokenExpiresAt: 0, refreshToken },
});

test('requests that come at the same time with one refresh token spend it once and share what it gave', async () => {
  const renew = vi.fn(async () => renewed('second'));
  const renewOnce = createRenewOnce(renew);
  const answers = await Promise.all([renewOnce('first'), renewOnce('first'), renewOnce('first')]);
  expect(renew).toHaveBeenCalledOnce();
  expect(answers).toEqual([renewed('second'), renewed('second'), renewed('second')]);
});

test('a latecomer with the spent token gets its successor', async () => {
  const renew = vi.fn(async () => renewed('second'));
  const renewOnce = createRenewOnce(renew);
  await renewOnce('first');
  expect(await renewOnce('first')).toEqual(renewed('second'));
  expect(renew).toHaveBeenCalledOnce();
});

test('different sessions are renewed apart', async () => {
  const renew = vi.fn(async (token: string) => renewed(`after ${token}`));
  const renewOnce = createRenewOnce(renew);
  expect(await Promise.all([renewOnce('a'), renewOnce('b')])).toEqual([renewed('after a'), renewed('after b')]);
});

test('while the API is away nothing is remembered, so the next request tries again', async () => {
  const renew = vi.fn(async (): Promise<Renewal> => ({ outcome: 'UNAVAILABLE' }));
  const renewOnce = createRenewOnce(renew);
  await renewOnce('first');
  await renewOnce('first');
  expect(renew).toHaveBeenCalledTimes(2);
});
