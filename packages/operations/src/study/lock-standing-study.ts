import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { findStudy } from './find-study.ts';
import { lockStudy } from './lock-study.ts';

/**
 * The study, held until the transaction ends, so that two who change it at once come one after the other.
 *
 * @param version the version that the person saw; when left out, whatever stands
 * @throws DomainError STUDY_NOT_FOUND, STUDY_CHANGED when somebody changed it since
 */
export async function lockStandingStudy(
  transaction: OrganizationTransaction,
  studyId: string,
  version?: number,
): Promise<ImagingStudy> {
  const known = await findStudy(transaction, studyId);
  if (known === null) throw new DomainError('STUDY_NOT_FOUND');
  await lockStudy(transaction, known.id);
  const study = await transaction.imagingStudy.findUniqueOrThrow({ where: { id: known.id } });
  if (version !== undefined && version !== study.version) throw new DomainError('STUDY_CHANGED');
  return study;
}
