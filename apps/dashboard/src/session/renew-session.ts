import { requestApi } from '../graphql/request-api.ts';
import { renewSessionDocument } from '../graphql/session.ts';
import { createRenewOnce, type Renewal } from './renew-once.ts';
import type { SessionToken } from './session-token.ts';

/** Renewed this long before it expires, so that a page and everything it loads still find it valid. */
const aheadMs = 2 * 60_000;

async function renew(refreshToken: string): Promise<Renewal> {
  try {
    const caller = { accessToken: null, forwardedFor: null };
    const { renewSession } = await requestApi(renewSessionDocument, { input: { refreshToken } }, caller);
    if (renewSession.__typename !== 'SignedIn') return { outcome: 'REFUSED' };
    const { accessToken, accessTokenExpiresAt } = renewSession;
    const tokens = { accessToken, accessTokenExpiresAt: Date.parse(accessTokenExpiresAt) };
    return { outcome: 'RENEWED', tokens: { ...tokens, refreshToken: renewSession.refreshToken } };
  } catch (error) {
    console.error('The session could not be renewed.', error);
    return { outcome: 'UNAVAILABLE' };
  }
}

const renewOnce = createRenewOnce(renew);

/**
 * The session with a fresh access token; the same object while the one it has is fresh enough; null when the session is
 * over. An access token that is still valid outlives a refused or failed renewal.
 */
export async function renewSession(session: SessionToken, nowMs: number): Promise<SessionToken | null> {
  if (session.accessTokenExpiresAt - nowMs > aheadMs) return session;
  const renewal = await renewOnce(session.refreshToken);
  if (renewal.outcome === 'RENEWED') return { ...session, ...renewal.tokens };
  if (renewal.outcome === 'REFUSED' && session.accessTokenExpiresAt <= nowMs) return null;
  return session;
}
