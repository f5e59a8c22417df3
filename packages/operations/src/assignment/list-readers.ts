import { Role } from '@plumbline/database/enums';
import { isPermitted } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/** Somebody to whom a study can be handed. */
export interface ReaderMember {
  readonly id: string;
  readonly displayName: string;
}

/** The roles that sign readings. */
export const readerRoles = Object.values(Role).filter((role) => isPermitted(role, 'reading:sign'));

/**
 * The members of the clinic who read studies, by name.
 *
 * @throws DomainError PERMISSION_MISSING
 */
export async function listReaders(context: OperationContext): Promise<readonly ReaderMember[]> {
  await requirePermission(context, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const members = await transaction.membership.findMany({
      where: { role: { in: readerRoles } },
      select: { user: { select: { id: true, displayName: true } } },
      orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
    });
    return members.map(({ user }) => user);
  });
}
