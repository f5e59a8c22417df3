import { overdueBefore, priorityBand } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { resultShown } from '../reading/result-shown.ts';
import { readSettings } from '../settings/read-settings.ts';

/** More waiting studies than this are not counted; the counts are then of those that come first by priority. */
const mostWaiting = 10_000;
/** More read studies, and more open MRIs, than this are not counted. */
const mostRead = 1_000;

/** How many studies stand under each filter of the worklist; what has been read counts to 1,000 only. */
export interface WorklistCounts {
  /** Waiting and read ones. */
  readonly all: number;
  /** Awaits a person; the counts down to `overdue` are parts of it. */
  readonly waiting: number;
  /** Flagged ones whose flag is not kept from the person who asks. */
  readonly cms: number;
  readonly scoliosis: number;
  readonly unread: number;
  /** Waiting for a film or a model, abstained or failed: a person looks without help. */
  readonly withoutResult: number;
  /** In the queue or being screened. */
  readonly inProgress: number;
  /** Assigned to who asks. */
  readonly mine: number;
  readonly secondRead: number;
  readonly adjudication: number;
  readonly overdue: number;
  readonly mri: number;
  /** Since when the study that has waited for longest waits; null when none does. */
  readonly longestWaitingSince: Date | null;
  /** The clinic's longest wait. */
  readonly maximumWaitMinutes: number;
  /** More studies are there than were counted. */
  readonly isCapped: boolean;
}

type Counted = Omit<WorklistCounts, 'all' | 'maximumWaitMinutes' | 'isCapped'> & { readonly read: number };

/**
 * Counts the worklist in one statement. It looks at what awaits a person and never at everything that a clinic has ever
 * had: a million read studies cost as much as a thousand. Numbers only, so no viewing is recorded.
 *
 * @throws DomainError PERMISSION_MISSING
 */
export async function countWorklist(context: OperationContext): Promise<WorklistCounts> {
  await requirePermission(context, 'study:list');
  return context.organization.transaction(async (transaction) => {
    const settings = await readSettings(transaction);
    const { maximumWaitMinutes } = settings;
    const shown = resultShown(context.agent, settings);
    const overdue = overdueBefore(new Date(), maximumWaitMinutes);
    const [, afterCms] = priorityBand('CMS');
    const [, afterScoliosis] = priorityBand('SCOLIOSIS');
    const [, afterNone] = priorityBand('NONE');
    const rows = await transaction.$queryRaw<Counted[]>`
      with waiting as (
        select s.priority, s.received_at, s.reading_status, s.screening_status, s.assignee_id, ${shown} as shown
          from imaging_study s where s.awaits_reading order by s.priority limit ${mostWaiting + 1})
      select count(*)::int as "waiting",
             (count(*) filter (where shown and priority < ${afterCms}::int))::int as "cms",
             (count(*) filter (where shown and priority >= ${afterCms}::int
               and priority < ${afterScoliosis}::int))::int as "scoliosis",
             (count(*) filter (where reading_status = 'UNREAD'))::int as "unread",
             (count(*) filter (where priority >= ${afterScoliosis}::int and priority < ${afterNone}::int
               and screening_status not in ('QUEUED', 'RUNNING')))::int as "withoutResult",
             (count(*) filter (where screening_status in ('QUEUED', 'RUNNING')))::int as "inProgress",
             (count(*) filter (where assignee_id = ${transaction.agent.userId}::uuid))::int as "mine",
             (count(*) filter (where reading_status = 'SECOND_READ'))::int as "secondRead",
             (count(*) filter (where reading_status = 'ADJUDICATION'))::int as "adjudication",
             (count(*) filter (where received_at <= ${overdue}::timestamptz))::int as "overdue",
             (select count(*)::int from (
               select from imaging_study where not awaits_reading limit ${mostRead + 1}) r) as "read",
             (select count(*)::int from (
               select from imaging_study
                where (cms_suspected_at is not null and mri_decided_at is null)
                   or disposition in ('MRI_REQUESTED', 'MRI_DONE') limit ${mostRead + 1}) m) as "mri",
             (select min(received_at) from imaging_study where awaits_reading) as "longestWaitingSince"
        from waiting`;
    const [counted] = rows;
    if (counted === undefined) throw new Error('A count without a group has one row.');
    const { read, ...counts } = counted;
    const isCapped = counts.waiting > mostWaiting || read > mostRead || counts.mri > mostRead;
    return { ...counts, all: counts.waiting + read, maximumWaitMinutes, isCapped };
  });
}
