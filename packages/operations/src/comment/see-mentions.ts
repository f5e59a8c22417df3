import { DomainError } from '@plumbline/domain';
import { z } from 'zod';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/**
 * Marks mentions of the agent as seen. Those of others, and those seen before, are left as they are.
 *
 * @returns how many were marked
 * @throws DomainError PERMISSION_MISSING, also when no person is acting
 */
export async function seeMentions(
  context: OperationContext,
  { mentionIds }: { readonly mentionIds: readonly string[] },
): Promise<{ readonly seen: number }> {
  await requirePermission(context, 'comment:write');
  const { userId } = context.agent;
  if (userId === null) throw new DomainError('PERMISSION_MISSING', { permission: 'comment:write' });
  const ids = mentionIds.filter((id) => z.uuid().safeParse(id).success);
  return context.organization.transaction(async (transaction) => {
    const { count } = await transaction.mention.updateMany({
      where: { id: { in: ids }, userId, seenAt: null },
      data: { seenAt: new Date() },
    });
    if (count > 0) {
      await transaction.record({
        action: 'UPDATE',
        activity: 'comment:write',
        entityType: 'ImagingStudy',
        detail: { seen: count },
      });
    }
    return { seen: count };
  });
}
