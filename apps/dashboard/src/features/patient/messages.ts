import type { Sex } from '../../graphql/generated/graphql.ts';

export const sexLetters: Readonly<Record<Sex, string>> = { FEMALE: 'F', MALE: 'M', OTHER: 'O', UNKNOWN: '–' };

export const sexWords: Readonly<Record<Sex, string>> = {
  FEMALE: 'female',
  MALE: 'male',
  OTHER: 'other sex',
  UNKNOWN: 'sex not known',
};

export const patientMessages = {
  years: (age: number) => `${age} y`,
  mrn: (mrn: string) => `MRN ${mrn}`,
  born: (date: string) => `born ${date}`,
  birthDateUnknown: 'birth date not known',
};
