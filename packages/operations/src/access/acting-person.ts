import { DomainError, type Permission } from '@plumbline/domain';
import type { OperationContext } from './operation-context.ts';

/** The id of the person who acts. @throws DomainError PERMISSION_MISSING when the platform itself does */
export function actingPerson({ agent }: Pick<OperationContext, 'agent'>, permission: Permission): string {
  if (agent.userId === null) throw new DomainError('PERMISSION_MISSING', { permission });
  return agent.userId;
}
