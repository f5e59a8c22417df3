import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy, Reading } from '@plumbline/database/client';
import type { ReadingTurn } from '@plumbline/database/enums';
import {
  mriDecidedAt,
  type ReadingContent,
  readingCourse,
  standingReadings,
  standingSteps,
  standsSuspected,
} from '@plumbline/domain';
import { readSettings } from '../settings/read-settings.ts';

export interface SignedReading {
  readonly reading: Reading;
  readonly study: ImagingStudy;
}

interface ReadingToWrite {
  readonly readerId: string;
  readonly turn: ReadingTurn;
  /** The reading that it amends. */
  readonly amendsId: string | null;
  readonly inferenceRunId: string | null;
  readonly content: ReadingContent;
}

/** Writes the signed reading of a study that is locked, what the study waits for now, and the audit event. */
export async function writeReading(
  transaction: OrganizationTransaction,
  study: ImagingStudy,
  { content, ...signature }: ReadingToWrite,
): Promise<SignedReading> {
  const { curves, ...said } = content;
  const reading = await transaction.reading.create({ data: { studyId: study.id, ...signature, ...said } });
  await transaction.readingCurve.createMany({
    data: curves.map((curve, index) => ({ readingId: reading.id, ordinal: index + 1, ...curve })),
  });
  const changed = await transaction.imagingStudy.update({
    where: { id: study.id },
    data: await followingReading(transaction, study, reading),
  });
  await transaction.record({
    action: 'CREATE',
    activity: 'reading:sign',
    entityType: 'ImagingStudy',
    entityId: study.id,
    patientId: study.patientId,
    detail: {
      turn: reading.turn,
      verdict: reading.verdict ?? 'NONE',
      amends: reading.amendsId !== null,
      hadResult: reading.inferenceRunId !== null,
      readingStatus: changed.readingStatus,
    },
  });
  return { reading, study: changed };
}

/** What a signature changes of the study. Whoever had taken it has done so for a turn that may be over. */
async function followingReading(transaction: OrganizationTransaction, study: ImagingStudy, signed: Reading) {
  const inOrder = { where: { studyId: study.id } };
  const readings = await transaction.reading.findMany({ ...inOrder, orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] });
  const steps = await transaction.disposition.findMany({ ...inOrder, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] });
  const { id: studyId, flag, readingStatus } = study;
  const standing = standingReadings(readings);
  const course = readingCourse({ studyId, flag, readingStatus, standing }, await readSettings(transaction));
  const cmsSuspectedAt = standsSuspected(standing) ? (study.cmsSuspectedAt ?? signed.signedAt) : null;
  return {
    readingStatus: course.status,
    awaitsReading: course.status !== 'SIGNED',
    adjudicationReason: course.reason ?? study.adjudicationReason,
    firstReadAt: study.firstReadAt ?? signed.signedAt,
    cmsSuspectedAt,
    mriDecidedAt: mriDecidedAt(standingSteps(steps), cmsSuspectedAt),
    ...(course.status === readingStatus ? {} : { assigneeId: null, assignedAt: null }),
    version: { increment: 1 },
  };
}
