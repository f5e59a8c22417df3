import type { OrganizationTransaction } from '@plumbline/database';
import type { Film } from '@plumbline/dicom';
import type { Holdings } from './read-holdings.ts';
import type { ReceivedFilm } from './receive-film.ts';

/**
 * Writes the film's row, and the patient, study and series that are not held yet.
 *
 * @returns the id of its study
 */
export async function writeFilm(
  transaction: OrganizationTransaction,
  { film, sha256, byteLength, storageKey, receivedAt }: ReceivedFilm,
  held: Holdings,
): Promise<string> {
  const patientId = await keepPatient(transaction, film, held.patient);
  const studyId = held.study?.id ?? (await createStudy(transaction, film, patientId, receivedAt));
  const seriesId = held.series?.id ?? (await createSeries(transaction, film, studyId));
  await transaction.instance.create({
    data: {
      studyId,
      seriesId,
      sopInstanceUid: film.sopInstanceUid,
      sopClassUid: film.sopClassUid,
      transferSyntaxUid: film.transferSyntaxUid,
      view: film.view,
      viewPosition: film.viewPosition,
      rows: film.rows,
      columns: film.columns,
      bitsStored: film.bitsStored,
      photometricInterpretation: film.photometricInterpretation,
      pixelSpacingRowMm: film.pixelSpacingMm?.row ?? null,
      pixelSpacingColumnMm: film.pixelSpacingMm?.column ?? null,
      sha256,
      byteLength,
      storageKey,
      receivedAt,
    },
  });
  return studyId;
}

/** A birth date that was unknown until now is kept, so that the next film can be checked against it. */
async function keepPatient(
  transaction: OrganizationTransaction,
  { patient }: Film,
  held: Holdings['patient'],
): Promise<string> {
  const { mrn, name, birthDate, sex } = patient;
  if (held === null) {
    const created = await transaction.patient.create({ data: { mrn, name, birthDate, sex }, select: { id: true } });
    return created.id;
  }
  if (held.birthDate === null && birthDate !== null) {
    await transaction.patient.update({ where: { id: held.id }, data: { birthDate } });
  }
  return held.id;
}

async function createStudy(
  transaction: OrganizationTransaction,
  film: Film,
  patientId: string,
  receivedAt: Date,
): Promise<string> {
  const { studyInstanceUid, accessionNumber, studyDescription: description, startedAt } = film;
  const study = await transaction.imagingStudy.create({
    data: { patientId, studyInstanceUid, accessionNumber, description, startedAt, receivedAt },
    select: { id: true },
  });
  return study.id;
}

async function createSeries(transaction: OrganizationTransaction, film: Film, studyId: string): Promise<string> {
  const { seriesInstanceUid, modality, equipment } = film;
  const series = await transaction.series.create({
    data: { studyId, seriesInstanceUid, modality, ...equipment },
    select: { id: true },
  });
  return series.id;
}
