import type { SavedFilter } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { z } from 'zod';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from '../assignment/acting-person.ts';

export interface FilterToSet {
  readonly filterId: string;
  /** True takes it away, false brings it back: the row stays, so removing can be undone. */
  readonly removed: boolean;
}

const uuid = z.uuid();

/**
 * Takes a saved filter of one's own away, or brings it back.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), FILTER_NOT_FOUND, also when it is another's
 */
export async function setFilterRemoved(context: OperationContext, input: FilterToSet): Promise<SavedFilter> {
  await requirePermission(context, 'filter:save');
  const { id: ownerId } = actingPerson(context.agent, 'filter:save');
  return context.organization.transaction(async (transaction) => {
    const found = uuid.safeParse(input.filterId).success
      ? await transaction.savedFilter.findFirst({ where: { id: input.filterId, ownerId } })
      : null;
    if (found === null) throw new DomainError('FILTER_NOT_FOUND');
    const removedAt = input.removed ? new Date() : null;
    const saved = await transaction.savedFilter.update({ where: { id: found.id }, data: { removedAt } });
    await transaction.record({
      action: 'UPDATE',
      activity: 'filter:save',
      entityType: 'SavedFilter',
      entityId: saved.id,
      detail: { removed: input.removed },
    });
    return saved;
  });
}
