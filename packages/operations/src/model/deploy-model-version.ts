import { Task } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/**
 * Lets a registered version answer every task of the organization from now on: its manifest names an operating point for
 * each. Studies that were screened before keep their results.
 *
 * @throws DomainError PERMISSION_MISSING, MODEL_VERSION_NOT_FOUND
 */
export async function deployModelVersion(
  context: OperationContext,
  { modelVersionId }: { readonly modelVersionId: string },
): Promise<void> {
  await requirePermission(context, 'model:deploy');
  const { organizationId } = context.organization;
  await context.organization.transaction(async (transaction) => {
    const version = await transaction.modelVersion.findUnique({ where: { id: modelVersionId }, select: { id: true } });
    if (version === null) throw new DomainError('MODEL_VERSION_NOT_FOUND');
    for (const task of Object.values(Task)) {
      await transaction.deployment.upsert({
        where: { organizationId_task: { organizationId, task } },
        create: { task, modelVersionId },
        update: { modelVersionId, createdAt: new Date() },
      });
    }
    await transaction.record({
      action: 'UPDATE',
      activity: 'model:deploy',
      entityType: 'ModelVersion',
      entityId: modelVersionId,
    });
  });
}
