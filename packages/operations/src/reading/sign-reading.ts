import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import type { ReadingTurn } from '@plumbline/database/enums';
import { awaitedTurn, DomainError, type ReadingContent, readingContent, signingRefusal } from '@plumbline/domain';
import { requirePermission } from '../access/require-permission.ts';
import { lockStandingStudy } from '../study/lock-standing-study.ts';
import { findWithheldOf } from './find-withheld.ts';
import { proveSignature, type SignatureContext } from './prove-signature.ts';
import { standingRun } from './standing-run.ts';
import { type SignedReading, writeReading } from './write-reading.ts';

export interface ReadingToSign {
  readonly studyId: string;
  /** The study's version that the reader saw: what two readers sign at once is signed by one. */
  readonly version: number;
  readonly content: ReadingContent;
  /** The run whose result the reader saw, null for none; when left out, whatever stands now. */
  readonly screeningId?: string | null | undefined;
  /** The reader's own, given again. */
  readonly password: string;
}

/**
 * Signs the reading that the study awaits: the first, the second by somebody else, or the adjudication by a third person.
 * What is signed stands for ever. The reading keeps the run whose result was on the screen, or none; a result that came or
 * went meanwhile is not signed unseen.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), SIGNATURE_REFUSED, SIGNATURE_PAUSED,
 * STUDY_NOT_FOUND, STUDY_CHANGED, STUDY_TAKEN, STUDY_OF_COLLEAGUE, STUDY_NOT_WAITING, READER_SIGNED_BEFORE, BLINDED_READ_MISSING, SCREENING_CHANGED, and
 * what domain's readingContent says of the content
 */
export async function signReading(context: SignatureContext, input: ReadingToSign): Promise<SignedReading> {
  await requirePermission(context, 'reading:sign');
  const readerId = await proveSignature(context, input.password);
  return context.organization.transaction(async (transaction) => {
    const study = await lockStandingStudy(transaction, input.studyId);
    await refuseOfColleague(transaction, study, { id: readerId, version: input.version });
    const turn = await turnOf(transaction, study, readerId);
    const withheld = await findWithheldOf(transaction, context.agent, study);
    if (withheld.result) throw new DomainError('BLINDED_READ_MISSING');
    const inferenceRunId = await standingRun(transaction, study.id, input.screeningId);
    const content = readingContent(input.content, { hadResult: inferenceRunId !== null, amends: false });
    return writeReading(transaction, study, { readerId, turn, amendsId: null, inferenceRunId, content });
  });
}

/** Nobody signs a study that has changed since they saw it, nor one that a colleague works on. */
async function refuseOfColleague(
  transaction: OrganizationTransaction,
  { id, version }: ImagingStudy,
  person: { readonly id: string; readonly version: number },
): Promise<void> {
  const { assignee } = await transaction.imagingStudy.findUniqueOrThrow({
    where: { id },
    select: { assignee: { select: { id: true, displayName: true } } },
  });
  const refusal = signingRefusal({ assignee, version }, person);
  if (refusal !== null) throw refusal;
}

/** The turn that the study awaits, when this person may take it: nobody reads a study twice. */
async function turnOf(
  transaction: OrganizationTransaction,
  { id: studyId, readingStatus }: ImagingStudy,
  readerId: string,
): Promise<ReadingTurn> {
  const turn = awaitedTurn(readingStatus);
  if (turn === null) throw new DomainError('STUDY_NOT_WAITING');
  const own = await transaction.reading.count({ where: { studyId, readerId } });
  if (own > 0) throw new DomainError('READER_SIGNED_BEFORE');
  return turn;
}
