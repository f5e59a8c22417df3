export const patient = {
  sexLetters: { FEMALE: 'F', MALE: 'M', OTHER: 'O', UNKNOWN: '–' },
  years: '{age, number} y',
  mrn: 'MRN {mrn}',
  born: 'born {date}',
  birthDateUnknown: 'birth date not known',
  noName: 'No name',
} as const;
