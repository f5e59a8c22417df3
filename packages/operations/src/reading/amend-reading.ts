import type { OrganizationTransaction } from '@plumbline/database';
import type { Reading } from '@plumbline/database/client';
import { DomainError, type ReadingContent, readingContent } from '@plumbline/domain';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import { lockStandingStudy } from '../study/lock-standing-study.ts';
import { proveSignature, type SignatureContext } from './prove-signature.ts';
import { standingRun } from './standing-run.ts';
import { type SignedReading, writeReading } from './write-reading.ts';

export interface ReadingToAmend {
  /** The signed reading that is to be put right; the latest when it was amended before. */
  readonly readingId: string;
  /** The study's version that the reader saw. */
  readonly version: number;
  /** All of it, not the change alone; its comment says why. */
  readonly content: ReadingContent;
  /** The run whose result the reader saw, null for none; when left out, whatever stands now. */
  readonly screeningId?: string | null | undefined;
  readonly password: string;
}

const uuid = z.uuid();

/**
 * Puts a signed reading right by a reading beside it, in the same turn and signed by the same person; both are kept.
 * What the study waits for is judged anew (domain, readingCourse).
 *
 * @throws DomainError PERMISSION_MISSING, SIGNATURE_REFUSED, SIGNATURE_PAUSED, READING_NOT_FOUND, READING_OF_ANOTHER,
 * READING_AMENDED, STUDY_CHANGED, SCREENING_CHANGED, and what domain's readingContent says of the content
 */
export async function amendReading(context: SignatureContext, input: ReadingToAmend): Promise<SignedReading> {
  await requirePermission(context, 'reading:sign');
  const readerId = await proveSignature(context, input.password);
  return context.organization.transaction(async (transaction) => {
    const { studyId, turn, id: amendsId } = await ownReading(transaction, input.readingId, readerId);
    const study = await lockStandingStudy(transaction, studyId, input.version);
    const amendments = await transaction.reading.count({ where: { amendsId } });
    if (amendments > 0) throw new DomainError('READING_AMENDED');
    const inferenceRunId = await standingRun(transaction, study.id, input.screeningId);
    const content = readingContent(input.content, { hadResult: inferenceRunId !== null, amends: true });
    return writeReading(transaction, study, { readerId, turn, amendsId, inferenceRunId, content });
  });
}

async function ownReading(transaction: OrganizationTransaction, id: string, readerId: string): Promise<Reading> {
  const found = uuid.safeParse(id).success ? await transaction.reading.findUnique({ where: { id } }) : null;
  if (found === null) throw new DomainError('READING_NOT_FOUND');
  if (found.readerId !== readerId) throw new DomainError('READING_OF_ANOTHER');
  return found;
}
