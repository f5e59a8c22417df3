import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError, isPermitted } from '@plumbline/domain';

/**
 * An access token may be older than a change of roles: who decides over a release must be allowed to by the membership as
 * it stands now.
 *
 * @throws DomainError APPROVER_NOT_ADMINISTRATOR
 */
export async function requireAdministrators(
  transaction: OrganizationTransaction,
  userIds: readonly string[],
): Promise<void> {
  const memberships = await transaction.membership.findMany({
    where: { userId: { in: [...userIds] } },
    select: { userId: true, role: true },
  });
  const allowed = new Set(
    memberships.filter(({ role }) => isPermitted(role, 'model:deploy')).map(({ userId }) => userId),
  );
  if (!userIds.every((userId) => allowed.has(userId))) throw new DomainError('APPROVER_NOT_ADMINISTRATOR');
}
