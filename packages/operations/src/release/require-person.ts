import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/**
 * Every operation on a release is a person's, whom its trail names.
 *
 * @returns the person's id
 * @throws DomainError PERMISSION_MISSING, also when no person is acting
 */
export async function requirePerson(context: Pick<OperationContext, 'agent' | 'organization'>): Promise<string> {
  await requirePermission(context, 'model:deploy');
  const { userId } = context.agent;
  if (userId === null) throw new DomainError('PERMISSION_MISSING', { permission: 'model:deploy' });
  return userId;
}
