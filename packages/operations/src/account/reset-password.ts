import type { Agent, PlatformDatabase } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { hashPassword, verifyPassword } from '../session/password.ts';

export interface PasswordToReset {
  readonly email: string;
  readonly password: string;
}

/**
 * Gives somebody a new password and ends their sessions; the platform's own work, recorded in each of their
 * organizations. A password that is already theirs changes nothing.
 *
 * @throws DomainError ACCOUNT_NOT_FOUND
 */
export async function resetPassword(
  context: { readonly platform: PlatformDatabase; readonly agent: Agent },
  { email, password }: PasswordToReset,
): Promise<void> {
  const account = await context.platform.findSignIn(email);
  if (account === null) throw new DomainError('ACCOUNT_NOT_FOUND');
  if (await verifyPassword(account.passwordHash, password)) return;
  await context.platform.resetPassword(account.userId, await hashPassword(password), context.agent);
}
