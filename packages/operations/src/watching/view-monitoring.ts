import type { OrganizationTransaction } from '@plumbline/database';
import type { ReferenceWindow, WatchSignal, WatchWindow } from '@plumbline/database/client';
import type { Task } from '@plumbline/database/enums';
import {
  type AccuracyAt,
  DomainError,
  emptySample,
  isPermitted,
  rollingAccuracy,
  type WatchThresholds,
} from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { confirmedOutcomes } from './confirmed-outcomes.ts';
import { dayOf } from './days.ts';
import { readThresholds } from './read-thresholds.ts';
import { findReference } from './reference-windows.ts';
import { sampleByDay } from './sample-by-day.ts';
import { type WindowSummary, windowSummary, windowSummarySchema } from './window-summary.ts';

/** How far back days are shown. */
const shownDays = 60;

export interface MonitoredDay extends Pick<WatchWindow, 'day' | 'days' | 'studies' | 'level'> {
  readonly summary: WindowSummary;
  readonly signals: readonly WatchSignal[];
}

export interface Monitoring {
  readonly releaseId: string;
  readonly reference:
    | (Pick<ReferenceWindow, 'source' | 'studyCount' | 'sha256' | 'reason' | 'frozenAt'> & {
        readonly summary: WindowSummary;
      })
    | null;
  /** Days that were judged, the oldest first. */
  readonly days: readonly MonitoredDay[];
  /** The day that is still running. */
  readonly today: { readonly studies: number; readonly summary: WindowSummary };
  readonly thresholds: WatchThresholds & { readonly id: string | null };
  readonly accuracy: Readonly<Record<Task, readonly AccuracyAt[]>>;
}

/**
 * What is known of a version in use: counts, distributions and signals of the last 60 judged days; nothing of any one study.
 *
 * @throws DomainError PERMISSION_MISSING, RELEASE_NOT_FOUND
 */
export async function viewMonitoring(
  context: OperationContext,
  { releaseId }: { readonly releaseId: string },
): Promise<Monitoring> {
  await requirePermission(context, 'model:view');
  const now = new Date();
  return context.organization.transaction(async (transaction) => {
    const release = await transaction.release.findUnique({ where: { id: releaseId }, select: { id: true } });
    if (release === null) throw new DomainError('RELEASE_NOT_FOUND');
    const reference = (await isShown(context, transaction, releaseId))
      ? await findReference(transaction, releaseId)
      : null;
    const today = await sampleByDay(transaction, { releaseId, from: dayOf(now), to: now });
    const sample = today.get(dayOf(now).getTime()) ?? emptySample;
    const outcomes = await confirmedOutcomes(transaction, releaseId);
    const of = (task: Task) =>
      rollingAccuracy(
        outcomes.filter((outcome) => outcome.task === task),
        now,
      );
    return {
      releaseId,
      reference: reference && { ...reference, summary: windowSummary(reference.sample) },
      days: await monitoredDays(transaction, releaseId),
      today: { studies: sample.studies, summary: windowSummary(sample) },
      thresholds: await readThresholds(transaction),
      accuracy: { SCOLIOSIS: of('SCOLIOSIS'), CMS: of('CMS') },
    };
  });
}

async function monitoredDays(transaction: OrganizationTransaction, releaseId: string): Promise<MonitoredDay[]> {
  const windows = await transaction.watchWindow.findMany({
    where: { releaseId },
    orderBy: { day: 'desc' },
    take: shownDays,
    include: { signals: { orderBy: { measure: 'asc' } } },
  });
  return windows.toReversed().map((window) => ({ ...window, summary: windowSummarySchema.parse(window.summary) }));
}

/** What a version on trial said of a cohort is for those who decide over it alone, as are its runs; once in use, for all. */
async function isShown({ agent }: OperationContext, transaction: OrganizationTransaction, releaseId: string) {
  if (isPermitted(agent.role, 'model:deploy')) return true;
  const entries = await transaction.releaseEvent.count({
    where: { releaseId, toState: { in: ['ACTIVE', 'CANARY'] } },
  });
  return entries > 0;
}
