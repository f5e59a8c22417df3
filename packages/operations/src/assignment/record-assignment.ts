import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';

/** What was done about who works on a study. */
export type AssignmentStep =
  | 'take'
  | 'take-next'
  | 'take-over'
  | 'release'
  | 'hand-over'
  | 'acknowledge'
  | 'escalate'
  | 'withdraw-escalation';

/** Writes the change, counts it in the version and records it, in the transaction that holds the study's row. */
export async function recordAssignment(
  transaction: OrganizationTransaction,
  study: Pick<ImagingStudy, 'id'>,
  step: AssignmentStep,
  change: Partial<
    Pick<
      ImagingStudy,
      | 'assigneeId'
      | 'assignedAt'
      | 'acknowledgedById'
      | 'acknowledgedAt'
      | 'escalatedById'
      | 'escalatedAt'
      | 'escalationReason'
    >
  >,
): Promise<ImagingStudy> {
  const changed = await transaction.imagingStudy.update({
    where: { id: study.id },
    data: { ...change, version: { increment: 1 } },
  });
  await transaction.record({
    action: 'UPDATE',
    activity: 'study:assign',
    entityType: 'ImagingStudy',
    entityId: changed.id,
    patientId: changed.patientId,
    detail: { step, version: changed.version },
  });
  return changed;
}
