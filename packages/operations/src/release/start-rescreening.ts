import type { Rescreening } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import { continueRescreening } from '@plumbline/jobs';
import type { OperationContext } from '../access/operation-context.ts';
import { registeredManifest } from '../screening/registered-manifest.ts';
import { cohortStudyIds } from './cohort-study-ids.ts';
import { requirePerson } from './require-person.ts';

export interface RescreeningToStart {
  readonly cohortId: string;
  readonly modelVersionId: string;
  readonly reason: string;
}

/**
 * Has a frozen cohort's studies asked of a version, for evaluation alone: readers never see what it says, and earlier
 * results stay. The worker goes through them, a few at a time.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, MODEL_VERSION_NOT_FOUND, MODEL_INVALID for a version that this
 * release of the platform cannot run, COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED
 */
export async function startRescreening(context: OperationContext, input: RescreeningToStart): Promise<Rescreening> {
  const requestedById = await requirePerson(context);
  const reason = readingReason(input.reason);
  const { cohortId, modelVersionId } = input;
  return context.organization.transaction(async (transaction) => {
    const version = await transaction.modelVersion.findUnique({ where: { id: modelVersionId }, select: { id: true } });
    if (version === null) throw new DomainError('MODEL_VERSION_NOT_FOUND');
    await registeredManifest(transaction, modelVersionId);
    const { length: studyCount } = await cohortStudyIds(transaction, context.storage, cohortId);
    const rescreening = await transaction.rescreening.create({
      data: { cohortId, modelVersionId, reason, studyCount, requestedById },
    });
    const { organizationId } = transaction;
    const payload = { organizationId, rescreeningId: rescreening.id, causeId: rescreening.id };
    await transaction.enqueue({ job: continueRescreening.name, payload });
    await transaction.record({
      action: 'EXECUTE',
      activity: 'model:deploy',
      entityType: 'Rescreening',
      entityId: rescreening.id,
      detail: { step: 'START', studies: studyCount },
    });
    return rescreening;
  });
}
