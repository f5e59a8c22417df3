/**
 * A DICOM date (DA, PS3.5 table 6.2-1), also in the dotted form of before 1993, as midnight UTC. Null when it names no day.
 */
export function dateOf(text: string | null): Date | null {
  const match = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(text ?? '');
  if (match === null) {
    return null;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThatDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThatDay && year >= 1800 ? date : null;
}

/**
 * A DICOM date and time (TM, possibly shortened to hours or minutes) read as UTC: films seldom carry their time zone.
 * A time that is none counts as midnight; null when the date names no day.
 */
export function instantOf(dateText: string | null, timeText: string | null): Date | null {
  const date = dateOf(dateText);
  const match = /^(\d{2}):?(?:(\d{2}):?(?:(\d{2})(?:\.(\d{1,6}))?)?)?$/.exec(timeText ?? '');
  if (date === null || match === null) {
    return date;
  }
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 60) {
    return date;
  }
  const milliseconds = Math.floor(Number(`0.${match[4] ?? 0}`) * 1000);
  return new Date(date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds);
}
