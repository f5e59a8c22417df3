import { createHash } from 'node:crypto';
import type { OrganizationTransaction } from '@plumbline/database';
import type { TrainingOverlap } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { Manifest } from '@plumbline/inference';

/**
 * Training and evaluation are kept apart by patient (GMLP, principle 4). A manifest may list the patients of its training,
 * each as SHA-256, hex, of the record number in UTF-8; without the list nobody can know, and that is said.
 *
 * @throws DomainError COHORT_HAS_TRAINING_PATIENTS, with how many and nothing else of them
 */
export async function refuseTrainingPatients(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  { trainingData }: Pick<Manifest, 'trainingData'>,
): Promise<TrainingOverlap> {
  if (trainingData.patientHashes === undefined) return 'UNKNOWN';
  const trained = new Set(trainingData.patientHashes);
  const patients = await transaction.patient.findMany({
    where: { imagingStudies: { some: { id: { in: [...studyIds] } } } },
    select: { mrn: true },
  });
  const known = patients.filter(({ mrn }) => trained.has(createHash('sha256').update(mrn).digest('hex')));
  if (known.length > 0) throw new DomainError('COHORT_HAS_TRAINING_PATIENTS', { patients: known.length });
  return 'NONE';
}
