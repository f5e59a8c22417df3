import type { PlatformDatabase } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { verifyPassword } from '../session/password.ts';

/** A signature is a small sign-in: the application's role may not read password hashes, the platform's may. */
export interface SignatureContext extends OperationContext {
  readonly platform: PlatformDatabase;
}

const mostRefusals = 5;
const refusalWindowMs = 15 * 60_000;

/**
 * Proves that the person who holds the session is the one who signs (21 CFR 11.200: a signature is executed with the
 * signer's own password). A wrong password is kept in the audit trail by the platform, as at sign-in and on a connection
 * of its own: a request that fails afterwards cannot take it back. After five of them in a quarter of an hour no password
 * is tried any more, so a stolen session is no way to guess one; the lock makes a burst of tries wait for each other.
 *
 * @returns the id of the person
 * @throws DomainError PERMISSION_MISSING when no person acts, SIGNATURE_REFUSED, SIGNATURE_PAUSED
 */
export async function proveSignature(context: SignatureContext, password: string): Promise<string> {
  const { organization, platform, agent } = context;
  const readerId = actingPerson(context, 'reading:sign');
  const refusal = await organization.transaction(async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`signature/${readerId}`}, 0))`;
    const refusals = await transaction.auditEvent.count({
      where: {
        agentUserId: readerId,
        activity: 'reading:sign',
        entityType: 'Session',
        outcome: 'MINOR_FAILURE',
        recordedAt: { gt: new Date(Date.now() - refusalWindowMs) },
      },
    });
    if (refusals >= mostRefusals) return 'SIGNATURE_PAUSED';
    if (await verifyPassword(await platform.findPasswordHash(readerId), password)) return null;
    await platform.recordSignIn(organization.organizationId, agent, {
      action: 'EXECUTE',
      activity: 'reading:sign',
      outcome: 'MINOR_FAILURE',
      entityType: 'Session',
      detail: { code: 'SIGNATURE_REFUSED' },
    });
    return 'SIGNATURE_REFUSED';
  });
  if (refusal !== null) throw new DomainError(refusal);
  return readerId;
}
