import type { WorklistDayQuery } from '../../graphql/generated/graphql.ts';

/** The counts of the worklist and the arrivals of the day: numbers that name nobody. */
export type WorklistDay = WorklistDayQuery;
export type WorklistCounts = WorklistDay['worklistCounts'];

/** When the day began, in the browser's own time zone; on the server, in UTC. */
export function startOfDay(nowMs: number): string {
  const day = new Date(nowMs);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}
