import { Task } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { lockReleases } from './lock-releases.ts';
import { takeStep } from './take-step.ts';

/**
 * Puts a registered version into use as the platform is installed, before anybody could propose or approve. No door leads
 * here, and a person may not: people bring a version in by a release.
 *
 * @throws DomainError PERMISSION_MISSING, FOUR_EYES_NEEDED for a person, MODEL_VERSION_NOT_FOUND
 */
export async function installRelease(
  context: OperationContext,
  { modelVersionId }: { readonly modelVersionId: string },
): Promise<void> {
  await requirePermission(context, 'model:deploy');
  if (context.agent.userId !== null) throw new DomainError('FOUR_EYES_NEEDED');
  const reason = 'Installed with the platform.';
  await context.organization.transaction(async (transaction) => {
    const version = await transaction.modelVersion.findUnique({ where: { id: modelVersionId }, select: { id: true } });
    if (version === null) throw new DomainError('MODEL_VERSION_NOT_FOUND');
    const releases = await lockReleases(transaction);
    const active = releases.find(({ state }) => state === 'ACTIVE');
    if (active !== undefined) await takeStep(transaction, releases, active, { step: 'RETIRE', reason });
    const documents = { modifications: reason, protocol: reason, impact: reason };
    const { id } = await transaction.release.create({
      data: { modelVersionId, tasks: Object.values(Task), state: 'ACTIVE', occupies: 'ACTIVE', ...documents },
    });
    await transaction.releaseEvent.create({ data: { releaseId: id, toState: 'ACTIVE', reason } });
    await transaction.record({
      action: 'CREATE',
      activity: 'model:deploy',
      entityType: 'Release',
      entityId: id,
      detail: { step: 'INSTALL', to: 'ACTIVE' },
    });
  });
}
