import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

export interface ModelCardToView {
  readonly name: string;
  readonly version: string;
  /** How it leaves: kept with the viewing. */
  readonly format: 'MARKDOWN' | 'PDF';
}

/** A model card as it was registered. */
export interface ModelCard {
  readonly name: string;
  readonly version: string;
  /** Markdown. */
  readonly text: string;
  readonly manifestSha256: string;
  readonly registeredAt: Date;
}

/**
 * A version's card on its way out of the platform.
 *
 * @throws DomainError PERMISSION_MISSING, MODEL_VERSION_NOT_FOUND, MODEL_CARD_MISSING for a version that came without one
 */
export async function viewModelCard(context: OperationContext, input: ModelCardToView): Promise<ModelCard> {
  await requirePermission(context, 'model:view');
  const { name, version, format } = input;
  return context.organization.transaction(async (transaction) => {
    const row = await transaction.modelVersion.findFirst({ where: { version, registeredModel: { name } } });
    if (row === null) throw new DomainError('MODEL_VERSION_NOT_FOUND');
    if (row.card === null) throw new DomainError('MODEL_CARD_MISSING');
    await transaction.record({
      action: 'READ',
      activity: 'model:view',
      entityType: 'ModelVersion',
      entityId: row.id,
      detail: { format },
    });
    return { name, version, text: row.card, manifestSha256: row.manifestSha256, registeredAt: row.createdAt };
  });
}
