import type { SavedFilter } from '@plumbline/database/client';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

export interface SavedFilterWithOwner extends SavedFilter {
  readonly owner: { readonly displayName: string };
}

/**
 * The saved filters of who asks and those that colleagues share, the oldest first.
 *
 * @throws DomainError PERMISSION_MISSING
 */
export async function listFilters(context: OperationContext): Promise<readonly SavedFilterWithOwner[]> {
  await requirePermission(context, 'filter:save');
  const ownerId = context.agent.userId;
  return context.organization.transaction((transaction) =>
    transaction.savedFilter.findMany({
      where: { removedAt: null, OR: [...(ownerId === null ? [] : [{ ownerId }]), { shared: true }] },
      include: { owner: { select: { displayName: true } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
}
