import type { Sex } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../words/words.ts';
import { ageAt } from './age-at.ts';

interface PatientWords {
  readonly birthDate: string | null;
  readonly sex: Sex;
}

/** "14 y · F" on the day of the films; the age is left out when the birth date is not known. */
export function ageAndSex(t: Words<'patient'>, patient: PatientWords, at: string): string {
  const age = ageAt(patient.birthDate, at);
  return [age === null ? null : t('years', { age }), t(`sexLetters.${patient.sex}`)].filter(Boolean).join(' · ');
}
