import type { OrganizationTransaction } from '@plumbline/database';
import type { Prisma } from '@plumbline/database/client';

const selection = {
  id: true,
  status: true,
  failureCode: true,
  queuedAt: true,
  completedAt: true,
  study: {
    select: {
      startedAt: true,
      receivedAt: true,
      patient: { select: { sex: true, birthDate: true } },
      series: { select: { manufacturer: true } },
    },
  },
  screeningResults: { where: { deciding: true }, select: { task: true, probability: true, outcome: true } },
  filmFindings: {
    select: {
      view: true,
      finding: true,
      distance: true,
      greyMean: true,
      greyDeviation: true,
      clippedShare: true,
      aspectRatio: true,
    },
  },
} as const satisfies Prisma.InferenceRunSelect;

/** A run that has ended, with what is watched of it and nothing that names its patient. */
export type WatchedRun = Prisma.InferenceRunGetPayload<{ select: typeof selection }>;

const ended: Prisma.InferenceRunWhereInput = { status: { in: ['COMPLETED', 'FAILED'] }, completedAt: { not: null } };

/** The runs of a release for readers that ended in this time, if one is given, the oldest first. */
export function clinicalRuns(
  transaction: OrganizationTransaction,
  { releaseId, from, to, atMost }: { releaseId: string; from?: Date; to?: Date; atMost?: number },
): Promise<WatchedRun[]> {
  return transaction.inferenceRun.findMany({
    where: {
      ...ended,
      releaseId,
      purpose: 'CLINICAL',
      completedAt: { not: null, ...(from && { gte: from }), ...(to && { lt: to }) },
    },
    orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
    ...(atMost === undefined ? {} : { take: atMost }),
    select: selection,
  });
}

/** These runs, whatever they were for; the transaction sees all purposes. */
export function chosenRuns(transaction: OrganizationTransaction, ids: readonly string[]): Promise<WatchedRun[]> {
  return transaction.inferenceRun.findMany({ where: { ...ended, id: { in: [...ids] } }, select: selection });
}
