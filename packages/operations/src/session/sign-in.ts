import type { Agent, SignInAccount, SignInMembership } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { verifyPassword } from './password.ts';
import { newRefreshToken } from './refresh-token.ts';
import type { SessionContext } from './session-context.ts';
import { type SignedIn, signedIn } from './signed-in.ts';

export interface Credentials {
  /** In any case. */
  readonly email: string;
  readonly password: string;
}

/**
 * Begins a session in the organization that the person joined first. What is refused sounds and takes the same whether
 * the email or the password was wrong; refusals of somebody known are kept in the audit trail of their organizations.
 *
 * @throws DomainError SIGN_IN_REFUSED
 */
export async function signIn(context: SessionContext, credentials: Credentials): Promise<SignedIn> {
  const account = await context.platform.findSignIn(credentials.email);
  const isPassword = await verifyPassword(account?.passwordHash ?? null, credentials.password);
  const membership = account?.memberships[0];
  if (account === null || membership === undefined || !isPassword) {
    if (account !== null) await recordRefusal(context, account);
    throw new DomainError('SIGN_IN_REFUSED');
  }
  const token = newRefreshToken();
  await context.platform.createSession(
    {
      organizationId: membership.organizationId,
      userId: account.userId,
      refreshTokenHash: token.refreshTokenHash,
      expiresAt: token.expiresAt,
    },
    agentOf(context, account, membership),
  );
  return signedIn(context.tokenSecret, account, membership, token);
}

async function recordRefusal(context: SessionContext, account: SignInAccount): Promise<void> {
  for (const membership of account.memberships) {
    await context.platform.recordSignIn(membership.organizationId, agentOf(context, account, membership), {
      action: 'EXECUTE',
      activity: 'session:create',
      outcome: 'MINOR_FAILURE',
      entityType: 'Session',
      detail: { code: 'SIGN_IN_REFUSED' },
    });
  }
}

function agentOf({ address }: SessionContext, account: SignInAccount, { role }: SignInMembership): Agent {
  return { userId: account.userId, name: account.displayName, role, address };
}
