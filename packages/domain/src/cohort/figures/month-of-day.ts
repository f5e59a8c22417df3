import { noDay } from '../cohort-snapshot.ts';

/** The month of a day since 1970-01-01, as `2026-03`; null for the day that a snapshot does not know. */
export function monthOfDay(day: number): string | null {
  return day === noDay ? null : new Date(day * 86_400_000).toISOString().slice(0, 7);
}
