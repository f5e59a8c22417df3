/** Whole years between a birth date and a day, both ISO 8601; null when the birth date is not known. */
export function ageAt(birthDate: string | null, at: string): number | null {
  if (birthDate === null) return null;
  const born = new Date(birthDate);
  const day = new Date(at);
  const hadBirthday =
    day.getUTCMonth() > born.getUTCMonth() ||
    (day.getUTCMonth() === born.getUTCMonth() && day.getUTCDate() >= born.getUTCDate());
  return day.getUTCFullYear() - born.getUTCFullYear() - (hadBirthday ? 0 : 1);
}
