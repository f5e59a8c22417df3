import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/** More than this nobody reads at once; what is older comes up when these are seen. */
const mostMentions = 100;

/**
 * The ids of the mentions of the agent that they have not seen, the latest first. Comments speak of patients, so the look
 * is recorded, with how many there were.
 *
 * @throws DomainError PERMISSION_MISSING, also when no person is acting
 */
export async function listMentions(context: OperationContext): Promise<readonly string[]> {
  await requirePermission(context, 'comment:write');
  const { userId } = context.agent;
  if (userId === null) throw new DomainError('PERMISSION_MISSING', { permission: 'comment:write' });
  return context.organization.transaction(async (transaction) => {
    const mentions = await transaction.mention.findMany({
      where: { userId, seenAt: null },
      orderBy: [{ comment: { createdAt: 'desc' } }, { id: 'desc' }],
      take: mostMentions,
      select: { id: true },
    });
    if (mentions.length > 0) {
      await transaction.record({
        action: 'READ',
        activity: 'comment:write',
        entityType: 'ImagingStudy',
        detail: { mentions: mentions.length },
      });
    }
    return mentions.map(({ id }) => id);
  });
}
