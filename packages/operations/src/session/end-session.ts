import { hashRefreshToken } from './refresh-token.ts';
import type { SessionContext } from './session-context.ts';

/**
 * Ends the session: its refresh token is worth nothing from now on, its access token until it expires.
 *
 * @returns false when it had ended before
 */
export async function endSession(context: SessionContext, input: { readonly refreshToken: string }): Promise<boolean> {
  const refreshTokenHash = hashRefreshToken(input.refreshToken);
  const session = await context.platform.findSession(refreshTokenHash);
  if (session === null) return false;
  return context.platform.endSession(refreshTokenHash, {
    userId: session.userId,
    name: session.displayName,
    role: session.membership.role,
    address: context.address,
  });
}
