import type { SavedFilter } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { z } from 'zod';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from '../assignment/acting-person.ts';
import type { WorklistFilter } from '../study/worklist-filter.ts';

export interface FilterToSave {
  /** 1 to 60 characters. */
  readonly name: string;
  readonly filter: WorklistFilter;
  readonly search?: string | null | undefined;
  /** Whether the whole clinic sees it. */
  readonly shared: boolean;
}

const filterName = z.string().trim().min(1).max(60);
const longestSearch = 100;

/**
 * Keeps a question to the worklist for its owner, or for the whole clinic. Search words may name a patient, so the audit
 * trail holds the filter's id alone.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), FILTER_NAME_INVALID
 */
export async function saveFilter(context: OperationContext, input: FilterToSave): Promise<SavedFilter> {
  await requirePermission(context, 'filter:save');
  const { id: ownerId } = actingPerson(context.agent, 'filter:save');
  const name = filterName.safeParse(input.name);
  if (!name.success) throw new DomainError('FILTER_NAME_INVALID', {}, { cause: name.error });
  const search = (input.search ?? '').trim().slice(0, longestSearch);
  return context.organization.transaction(async (transaction) => {
    const saved = await transaction.savedFilter.create({
      data: { ownerId, name: name.data, filter: input.filter, search, shared: input.shared },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'filter:save',
      entityType: 'SavedFilter',
      entityId: saved.id,
      detail: { filter: saved.filter, shared: saved.shared },
    });
    return saved;
  });
}
