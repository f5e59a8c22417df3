import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';

/**
 * The run over the study's films as they are now, if it has a result.
 *
 * @param seen the run whose result the reader saw, null for none; when left out, whatever stands
 * @throws DomainError SCREENING_CHANGED when another one stands than the reader saw
 */
export async function standingRun(
  transaction: OrganizationTransaction,
  studyId: string,
  seen: string | null | undefined,
): Promise<string | null> {
  const latest = await transaction.inferenceRun.findFirst({
    where: { studyId },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, status: true, study: { select: { screeningStatus: true } } },
  });
  // Films that were reassigned may wait while the latest run was over them in other roles.
  const stands = latest?.status === 'COMPLETED' && latest.study.screeningStatus !== 'WAITING';
  const standing = stands ? latest.id : null;
  if (seen !== undefined && seen !== standing) throw new DomainError('SCREENING_CHANGED');
  return standing;
}
