const dayMs = 24 * 3600 * 1000;

/** The UTC day that an instant lies in. */
export function dayOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / dayMs) * dayMs);
}

export function daysLater(day: Date, days: number): Date {
  return new Date(day.getTime() + days * dayMs);
}
