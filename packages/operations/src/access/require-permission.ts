import { DomainError, isPermitted, type Permission } from '@plumbline/domain';
import type { OperationContext } from './operation-context.ts';
import { recordRefusal } from './record-refusal.ts';

/**
 * Every operation's first line. A refused attempt is kept in the audit trail, in a transaction of its own.
 *
 * @throws DomainError PERMISSION_MISSING when the agent's role does not allow it
 */
export async function requirePermission(
  context: Pick<OperationContext, 'agent' | 'organization'>,
  permission: Permission,
): Promise<void> {
  if (isPermitted(context.agent.role, permission)) return;
  await recordRefusal(context, permission);
  throw new DomainError('PERMISSION_MISSING', { permission });
}
