import type { Release } from '@plumbline/database/client';
import { Task } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { registeredManifest } from '../screening/registered-manifest.ts';
import { requirePerson } from './require-person.ts';

/**
 * Begins to bring a registered version into the organization's use.
 *
 * @throws DomainError PERMISSION_MISSING, MODEL_VERSION_NOT_FOUND, MODEL_INVALID for a version that this release of the
 * platform cannot run
 */
export async function createRelease(
  context: OperationContext,
  { modelVersionId }: { readonly modelVersionId: string },
): Promise<Release> {
  const actorId = await requirePerson(context);
  return context.organization.transaction(async (transaction) => {
    const version = await transaction.modelVersion.findUnique({ where: { id: modelVersionId }, select: { id: true } });
    if (version === null) throw new DomainError('MODEL_VERSION_NOT_FOUND');
    await registeredManifest(transaction, modelVersionId);
    const release = await transaction.release.create({ data: { modelVersionId, tasks: Object.values(Task) } });
    await transaction.releaseEvent.create({
      data: { releaseId: release.id, toState: 'DRAFT', actorId, reason: 'Begun.' },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'model:deploy',
      entityType: 'Release',
      entityId: release.id,
    });
    return release;
  });
}
