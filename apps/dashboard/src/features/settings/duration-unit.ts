export type DurationUnit = 'minutes' | 'hours' | 'days';

export const minutesOf: Readonly<Record<DurationUnit, number>> = { minutes: 1, hours: 60, days: 24 * 60 };

/** The largest unit in which the time is a whole number: 1440 minutes are a day, 90 are minutes. */
export function unitOf(minutes: number): DurationUnit {
  if (minutes > 0 && minutes % minutesOf.days === 0) return 'days';
  return minutes > 0 && minutes % minutesOf.hours === 0 ? 'hours' : 'minutes';
}
