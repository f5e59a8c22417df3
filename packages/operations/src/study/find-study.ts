import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { z } from 'zod';

const uuid = z.uuid();

/** The study with this id, or null when there is none in this organization, also for an id that is not a UUID. */
export async function findStudy(transaction: OrganizationTransaction, studyId: string): Promise<ImagingStudy | null> {
  if (!uuid.safeParse(studyId).success) return null;
  return transaction.imagingStudy.findUnique({ where: { id: studyId } });
}
