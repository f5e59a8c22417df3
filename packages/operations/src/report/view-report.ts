import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { DomainError, type ReportInput, type Withheld } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findWithheldOf } from '../reading/find-withheld.ts';
import { findStudy } from '../study/find-study.ts';
import { findPrior } from './find-prior.ts';
import { reportedReadings } from './reported-readings.ts';
import { reportedScreening } from './reported-screening.ts';

export interface ReportToView {
  readonly studyId: string;
  /** How it leaves: kept with the viewing. */
  readonly format: 'PDF' | 'TEXT';
}

/**
 * What a study's report says, for the agent: what is withheld from them on the screen is withheld here. The viewing is
 * recorded before anything of it is shown.
 *
 * @throws DomainError PERMISSION_MISSING, or STUDY_NOT_FOUND, also when the study is another organization's
 */
export async function viewReport(context: OperationContext, input: ReportToView): Promise<ReportInput> {
  await requirePermission(context, 'report:view');
  return context.organization.transaction(async (transaction) => {
    const study = await findStudy(transaction, input.studyId);
    if (study === null) throw new DomainError('STUDY_NOT_FOUND');
    await transaction.record({
      action: 'READ',
      activity: 'report:view',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { format: input.format },
    });
    return reportInput(transaction, study, await findWithheldOf(transaction, context.agent, study));
  });
}

async function reportInput(
  transaction: OrganizationTransaction,
  study: ImagingStudy,
  withheld: Withheld,
): Promise<ReportInput> {
  const patient = await transaction.patient.findUniqueOrThrow({ where: { id: study.patientId } });
  const films = await transaction.instance.findMany({
    where: { studyId: study.id },
    orderBy: [{ view: 'asc' }, { receivedAt: 'asc' }, { id: 'asc' }],
    select: { view: true, pixelSpacingRowMm: true },
  });
  const { name: clinicName } = await transaction.organization.findUniqueOrThrow({
    where: { id: transaction.organizationId },
    select: { name: true },
  });
  return {
    clinicName,
    patient,
    accessionNumber: study.accessionNumber,
    description: study.description,
    takenAt: study.startedAt ?? study.receivedAt,
    films: films.map(({ view, pixelSpacingRowMm }) => ({ view, isCalibrated: pixelSpacingRowMm !== null })),
    isSigned: study.readingStatus === 'SIGNED',
    areReadingsWithheld: withheld.readings,
    readings: withheld.readings ? [] : await reportedReadings(transaction, study.id),
    screening: withheld.result ? { status: 'WITHHELD' } : await reportedScreening(transaction, study),
    disposition: withheld.readings ? null : await standingDisposition(transaction, study.id),
    prior: await findPrior(transaction, study),
  };
}

/** The last step that was recorded and not taken back. */
async function standingDisposition(
  transaction: OrganizationTransaction,
  studyId: string,
): Promise<ReportInput['disposition']> {
  const rows = await transaction.disposition.findMany({
    where: { studyId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    include: { recordedBy: { select: { displayName: true } } },
  });
  const withdrawn = new Set(rows.map(({ withdrawsId }) => withdrawsId));
  const standing = rows.find(({ id, withdrawsId }) => withdrawsId === null && !withdrawn.has(id));
  if (standing === undefined) return null;
  const { state, followUpMonths, recordedAt, recordedBy } = standing;
  return { state, followUpMonths, recordedAt, recordedByName: recordedBy.displayName };
}
