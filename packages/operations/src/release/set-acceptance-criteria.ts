import type { AcceptanceCriteria } from '@plumbline/database/client';
import { type Criteria, DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePerson } from './require-person.ts';

/**
 * Says what an evaluation must reach from now on. An evaluation made by other criteria no longer counts.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, CRITERIA_INVALID
 */
export async function setAcceptanceCriteria(
  context: OperationContext,
  { minimumSensitivity, aurocMargin, ...input }: Criteria & { readonly reason: string },
): Promise<AcceptanceCriteria> {
  const setById = await requirePerson(context);
  const reason = readingReason(input.reason);
  const isShare = minimumSensitivity > 0 && minimumSensitivity < 1;
  if (!isShare || !(aurocMargin > 0 && aurocMargin <= 0.2)) throw new DomainError('CRITERIA_INVALID');
  return context.organization.transaction(async (transaction) => {
    const criteria = await transaction.acceptanceCriteria.create({
      data: { minimumSensitivity, aurocMargin, reason, setById },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'model:deploy',
      entityType: 'AcceptanceCriteria',
      entityId: criteria.id,
      detail: { minimumSensitivity, aurocMargin },
    });
    return criteria;
  });
}
