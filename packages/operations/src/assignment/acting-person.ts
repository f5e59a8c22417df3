import type { Agent } from '@plumbline/database';
import { DomainError, type Permission } from '@plumbline/domain';

/**
 * The person who acts; work on a study is a person's, never a program's.
 *
 * @throws DomainError PERMISSION_MISSING when no person is acting
 */
export function actingPerson(
  agent: Agent,
  permission: Permission,
): { readonly id: string; readonly displayName: string } {
  if (agent.userId === null) throw new DomainError('PERMISSION_MISSING', { permission });
  return { id: agent.userId, displayName: agent.name };
}
