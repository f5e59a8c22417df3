import type { Sex } from '../../graphql/generated/graphql.ts';
import { ageAt } from './age-at.ts';
import { patientMessages, sexLetters } from './messages.ts';

interface PatientWords {
  readonly birthDate: string | null;
  readonly sex: Sex;
}

/** "14 y · F" on the day of the films; the age is left out when the birth date is not known. */
export function ageAndSex(patient: PatientWords, at: string): string {
  const age = ageAt(patient.birthDate, at);
  return [age === null ? null : patientMessages.years(age), sexLetters[patient.sex]].filter(Boolean).join(' · ');
}
