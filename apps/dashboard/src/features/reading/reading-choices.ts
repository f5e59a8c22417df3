import type {
  CmsSuspicion,
  CurvePattern,
  FilmQuality,
  FindingPresence,
  ReadingVerdict,
  Side,
  VerdictReason,
} from '../../graphql/generated/graphql.ts';

/** What can be chosen, in the order in which it is offered. */
export const verdicts: readonly ReadingVerdict[] = ['ACCEPT', 'CORRECT', 'REJECT'];
/** Not digits: those belong to the films. */
export const verdictKeys: Readonly<Record<ReadingVerdict, string>> = { ACCEPT: 'a', CORRECT: 'e', REJECT: 'x' };
export const presences: readonly FindingPresence[] = ['PRESENT', 'ABSENT', 'UNCERTAIN'];
export const suspicions: readonly CmsSuspicion[] = ['NONE', 'POSSIBLE', 'PROBABLE'];
export const sides: readonly Side[] = ['LEFT', 'RIGHT'];
export const qualities: readonly FilmQuality[] = ['GOOD', 'LIMITED', 'UNREADABLE'];
export const verdictReasons: readonly VerdictReason[] = [
  'MISSED_FINDING',
  'FALSE_FINDING',
  'HEATMAP_ELSEWHERE',
  'POSTURE',
  'FILM_QUALITY',
  'OBJECT_IN_FILM',
  'KNOWN_OTHERWISE',
  'OTHER',
];
export const patterns: readonly CurvePattern[] = [
  'NO_CURVE',
  'SINGLE_THORACIC',
  'DOUBLE_THORACIC',
  'DOUBLE_MAJOR',
  'TRIPLE_MAJOR',
  'THORACOLUMBAR_OR_LUMBAR',
  'THORACOLUMBAR_LUMBAR_MAIN_THORACIC',
  'LEFT_THORACIC',
  'LONG_C',
  'SHORT_ANGULAR',
  'OTHER',
];
