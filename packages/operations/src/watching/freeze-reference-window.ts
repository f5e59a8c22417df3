import type { ReferenceWindow } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePerson } from '../release/require-person.ts';
import { readSettings } from '../settings/read-settings.ts';
import { freezeReference } from './reference-windows.ts';
import { sampleOfRuns } from './sample-of-runs.ts';
import { clinicalRuns } from './watched-runs.ts';

const fewest = 50;
const most = 500;

/**
 * Freezes the first studies that a release answered here, 500 at most, as what it is watched against from now on: for a
 * release without an evaluation, and where the evaluation's cohort was chosen and is not like the clinic's days.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, REFERENCE_TOO_SMALL
 */
export async function freezeReferenceWindow(
  context: OperationContext,
  input: { readonly releaseId: string; readonly reason: string },
): Promise<ReferenceWindow> {
  const frozenById = await requirePerson(context);
  const reason = readingReason(input.reason);
  const { releaseId } = input;
  return context.organization.transaction(async (transaction) => {
    const release = await transaction.release.findUnique({ where: { id: releaseId }, select: { id: true } });
    if (release === null) throw new DomainError('RELEASE_NOT_FOUND');
    const { resultLimitMinutes } = await readSettings(transaction);
    const runs = await clinicalRuns(transaction, { releaseId, atMost: most });
    if (runs.length < fewest) throw new DomainError('REFERENCE_TOO_SMALL', { studies: runs.length });
    const sample = sampleOfRuns(runs, resultLimitMinutes);
    return freezeReference(transaction, { releaseId, source: 'CLINICAL', sample, reason, frozenById });
  });
}
