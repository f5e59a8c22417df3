import type {
  Architecture,
  FilmFindingCode,
  ScreeningOutcome,
  ScreeningStatus,
  Task,
} from '../../graphql/generated/graphql.ts';

export const taskNames: Readonly<Record<Task, string>> = { SCOLIOSIS: 'Scoliosis', CMS: 'CMS' };

export const networkNames: Readonly<Record<Architecture, string>> = {
  CORONAL: 'Coronal',
  SAGITTAL: 'Sagittal',
  DUAL: 'Dual',
  CONCAT: 'Concat',
  BILINEAR: 'Bilinear',
};

/** What is wrong with a film, in words that follow "coronal film". */
export const findingWords: Readonly<Record<Exclude<FilmFindingCode, 'USABLE'>, string>> = {
  MISSING: 'missing',
  TOO_SMALL: 'too small',
  NO_CONTRAST: 'without contrast',
  CLIPPED: 'plain black or white',
  UNDECODABLE: 'damaged',
  SWAPPED: 'swapped',
  NOT_THIS_VIEW: 'not this view',
  NOT_A_SPINE_FILM: 'not a spine film',
  OUT_OF_DISTRIBUTION: 'unlike the training films',
};

/** CMS is flagged, scoliosis is positive: the flag is the word for what asks for an MRI. */
export const outcomeWords: Readonly<Record<Task, Readonly<Record<ScreeningOutcome, string>>>> = {
  SCOLIOSIS: { POSITIVE: 'positive', NEGATIVE: 'negative', INDETERMINATE: 'undecided' },
  CMS: { POSITIVE: 'flagged', NEGATIVE: 'not flagged', INDETERMINATE: 'undecided' },
};

export const withoutResultWords: Readonly<Record<Exclude<ScreeningStatus, 'COMPLETED'>, string>> = {
  WAITING: 'View missing',
  QUEUED: 'Queued',
  RUNNING: 'Screening',
  ABSTAINED: 'No result',
  FAILED: 'Failed',
};

export const screeningMessages = {
  decidedBy: (network: string) => `decided by ${network}`,
  sideBySide: (count: number) => (count === 5 ? 'Five networks side by side' : 'Networks side by side'),
  network: 'Network',
  decides: 'decides',
  noResult: (why: string) => `no result: ${why}`,
  filmFinding: (view: string, finding: string) => `${view.toLowerCase()} film ${finding}`,
  at: (outcome: string, threshold: string) => `${outcome} at ${threshold}`,
  demoModel: 'Demo model, trained on synthetic films. Not for clinical use.',
  notForClinicalUse: 'Not for clinical use.',
  model: (name: string, version: string) => `${name} ${version}`,
  considerMri: 'Consider MRI of the complete spine.',
  scoliosisOnly: 'Scoliosis is positive. CMS is not flagged.',
  clear: 'Neither scoliosis nor CMS is flagged.',
  withoutResult: 'There is no screening result. Read the films without help.',
  inProgress: 'The films are being screened. They can be read meanwhile.',
  cmsFlagged: 'CMS flagged',
  atScreeningPoint: (name: string) => `at the ${name.toLowerCase()} point.`,
};
