import { DomainError } from '@plumbline/domain';
import { hashRefreshToken, newRefreshToken } from './refresh-token.ts';
import type { SessionContext } from './session-context.ts';
import { type SignedIn, signedIn } from './signed-in.ts';

/**
 * Gives a new access token and puts a new refresh token in the place of the old one, which is worth nothing from then
 * on. Of two renewals with one token only one succeeds. The role is the person's role now.
 *
 * @throws DomainError SESSION_ENDED when the token is unknown, was used, was revoked or has expired
 */
export async function renewSession(
  context: SessionContext,
  input: { readonly refreshToken: string },
): Promise<SignedIn> {
  const refreshTokenHash = hashRefreshToken(input.refreshToken);
  const session = await context.platform.findSession(refreshTokenHash);
  if (session === null) throw new DomainError('SESSION_ENDED');
  const token = newRefreshToken();
  const isRenewed = await context.platform.renewSession(refreshTokenHash, {
    refreshTokenHash: token.refreshTokenHash,
    expiresAt: token.expiresAt,
  });
  if (!isRenewed) throw new DomainError('SESSION_ENDED');
  return signedIn(context.tokenSecret, session, session.membership, token);
}
