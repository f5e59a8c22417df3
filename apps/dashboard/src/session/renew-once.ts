export interface RenewedTokens {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: number;
  readonly refreshToken: string;
}

export type Renewal =
  | { outcome: 'RENEWED'; tokens: RenewedTokens }
  | { outcome: 'REFUSED' }
  | { outcome: 'UNAVAILABLE' };

/** Long enough for requests that left the browser with the old cookie to arrive. */
const rememberedMs = 60_000;

/**
 * A refresh token works once, but a browser sends several requests with the same cookie at the same time. They share one
 * renewal, and latecomers get its outcome: nobody is signed out by their own second request.
 */
export function createRenewOnce(renew: (refreshToken: string) => Promise<Renewal>) {
  const renewals = new Map<string, Promise<Renewal>>();
  return (refreshToken: string): Promise<Renewal> => {
    const running = renewals.get(refreshToken);
    if (running !== undefined) return running;
    const renewal = renew(refreshToken);
    renewals.set(refreshToken, renewal);
    const forget = () => renewals.delete(refreshToken);
    renewal.then(
      ({ outcome }) => (outcome === 'UNAVAILABLE' ? forget() : setTimeout(forget, rememberedMs).unref()),
      forget,
    );
    return renewal;
  };
}
