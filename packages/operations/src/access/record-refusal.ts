import { entityOf, type Permission } from '@plumbline/domain';
import type { OperationContext } from './operation-context.ts';

/** Keeps in the audit trail that the agent tried what its role does not allow. */
export async function recordRefusal(
  { organization }: Pick<OperationContext, 'organization'>,
  permission: Permission,
): Promise<void> {
  await organization.transaction((transaction) =>
    transaction.record({
      action: 'EXECUTE',
      activity: permission,
      outcome: 'MINOR_FAILURE',
      entityType: entityOf[permission],
      detail: { code: 'PERMISSION_MISSING' },
    }),
  );
}
