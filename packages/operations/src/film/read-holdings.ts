import type { OrganizationTransaction } from '@plumbline/database';
import type { Film } from '@plumbline/dicom';

/** What the organization holds under a film's identities; null where it holds nothing. */
export interface Holdings {
  readonly instance: { readonly studyId: string; readonly sha256: string } | null;
  readonly study: { readonly id: string; readonly mrn: string } | null;
  readonly series: { readonly id: string; readonly studyId: string } | null;
  readonly patient: { readonly id: string; readonly birthDate: Date | null } | null;
}

export async function readHoldings(transaction: OrganizationTransaction, film: Film): Promise<Holdings> {
  const instance = await transaction.instance.findFirst({
    where: { sopInstanceUid: film.sopInstanceUid },
    select: { studyId: true, sha256: true },
  });
  const study = await transaction.imagingStudy.findFirst({
    where: { studyInstanceUid: film.studyInstanceUid },
    select: { id: true, patient: { select: { mrn: true } } },
  });
  const series = await transaction.series.findFirst({
    where: { seriesInstanceUid: film.seriesInstanceUid },
    select: { id: true, studyId: true },
  });
  const patient = await transaction.patient.findFirst({
    where: { mrn: film.patient.mrn },
    select: { id: true, birthDate: true },
  });
  return { instance, study: study && { id: study.id, mrn: study.patient.mrn }, series, patient };
}
