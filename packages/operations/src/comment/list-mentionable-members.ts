import type { OrganizationTransaction } from '@plumbline/database';
import { Role } from '@plumbline/database/enums';
import { isPermitted } from '@plumbline/domain';

export interface MentionableMember {
  readonly id: string;
  readonly displayName: string;
}

/** The members whom a comment can name: those who may open the study that it stands on. In the order of their names. */
export async function listMentionableMembers(
  transaction: OrganizationTransaction,
): Promise<readonly MentionableMember[]> {
  const roles = Object.values(Role).filter((role) => isPermitted(role, 'study:view'));
  const memberships = await transaction.membership.findMany({
    where: { role: { in: roles } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
    select: { user: { select: { id: true, displayName: true } } },
  });
  return memberships.map(({ user }) => user);
}
