import type { OrganizationTransaction } from '@plumbline/database';
import { emptySample, type WatchSample } from '@plumbline/domain';
import { readSettings } from '../settings/read-settings.ts';
import { dayOf } from './days.ts';
import { sampleOfRuns } from './sample-of-runs.ts';
import { clinicalRuns } from './watched-runs.ts';

/** Which of a release's studies, by when their runs ended and verdicts were signed. */
export interface WatchedTime {
  readonly releaseId: string;
  readonly from: Date;
  readonly to: Date;
}

/** What is watched of each UTC day, by its first instant in milliseconds; days without anything are not there. */
export async function sampleByDay(
  transaction: OrganizationTransaction,
  time: WatchedTime,
): Promise<ReadonlyMap<number, WatchSample>> {
  const { resultLimitMinutes } = await readSettings(transaction);
  const runs = Map.groupBy(await clinicalRuns(transaction, time), ({ completedAt }) =>
    dayOf(completedAt ?? time.from).getTime(),
  );
  const samples = new Map([...runs].map(([day, own]) => [day, sampleOfRuns(own, resultLimitMinutes)]));
  for (const { day, count, total } of await verdictsByDay(transaction, time)) {
    const sample = samples.get(day.getTime()) ?? emptySample;
    samples.set(day.getTime(), { ...sample, rejections: { count, total } });
  }
  return samples;
}

/** Signed verdicts on the release's results that nobody amended since, by the day they were signed. */
function verdictsByDay(transaction: OrganizationTransaction, { releaseId, from, to }: WatchedTime) {
  return transaction.$queryRaw<{ readonly day: Date; readonly count: number; readonly total: number }[]>`
    select date_trunc('day', g.signed_at at time zone 'UTC') at time zone 'UTC' as "day",
           count(*) filter (where g.verdict = 'REJECT')::integer as "count", count(*)::integer as "total"
      from reading g join inference_run r on r.id = g.inference_run_id
     where r.release_id = ${releaseId}::uuid and r.purpose = 'CLINICAL' and g.verdict is not null
       and g.signed_at >= ${from} and g.signed_at < ${to}
       and not exists (select from reading amendment where amendment.amends_id = g.id)
     group by 1`;
}
