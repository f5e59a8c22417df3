import type { CohortCriterion } from './cohort-definition.ts';

/**
 * A definition in words, for a report: `age 10 to 18 and (sex female or not flagged CMS)`.
 *
 * @param versionNames model versions by id, as `name version`; one that is not there is called by its id
 */
export function definitionSentence(
  definition: CohortCriterion,
  versionNames: ReadonlyMap<string, string> = new Map(),
): string {
  return words(definition, versionNames, false);
}

function words(criterion: CohortCriterion, names: ReadonlyMap<string, string>, isInside: boolean): string {
  switch (criterion.kind) {
    case 'ALL':
      return joined(criterion.criteria, 'and', 'every study', names, isInside);
    case 'ANY':
      return joined(criterion.criteria, 'or', 'no study', names, isInside);
    case 'NOT':
      return `not ${words(criterion.criterion, names, true)}`;
    case 'PERIOD':
      return `taken ${range(criterion.from, criterion.to)}`;
    case 'AGE':
      return `age ${range(criterion.fromYears, criterion.toYears)}`;
    case 'MODEL_VERSION':
      return `screened by ${either(criterion.oneOf.map((id) => names.get(id) ?? id))}`;
    case 'VIEWS':
      return `with ${criterion.allOf.map(plain).join(' and ')} film`;
    case 'OUTCOME':
      return `${plain(criterion.task)} screening ${either(criterion.oneOf.map(plain))}`;
    case 'TRUTH':
      return `${plain(criterion.task)} ${criterion.positive ? 'present' : 'absent'} by the reference standard`;
    case 'SITE':
    case 'MANUFACTURER':
      return `${subjects[criterion.kind]} ${either(criterion.oneOf.map((name) => `“${name}”`))}`;
    case 'SEX':
    case 'FLAG':
    case 'READING_STATUS':
    case 'SCOLIOSIS_READ':
    case 'CMS_SUSPICION':
    case 'CURVE_PATTERN':
    case 'REFERENCE':
      return `${subjects[criterion.kind]} ${either(criterion.oneOf.map(plain))}`;
  }
}

const subjects = {
  SEX: 'sex',
  SITE: 'site',
  MANUFACTURER: 'device by',
  FLAG: 'flag',
  READING_STATUS: 'reading status',
  SCOLIOSIS_READ: 'scoliosis read as',
  CMS_SUSPICION: 'CMS suspicion',
  CURVE_PATTERN: 'curve pattern',
  REFERENCE: 'reference standard from',
} as const;

function joined(
  criteria: readonly CohortCriterion[],
  by: 'and' | 'or',
  ofNone: string,
  names: ReadonlyMap<string, string>,
  isInside: boolean,
): string {
  const parts = criteria.map((criterion) => words(criterion, names, criteria.length > 1));
  const sentence = parts.join(` ${by} `) || ofNone;
  return isInside && parts.length > 1 ? `(${sentence})` : sentence;
}

function range(from: string | number | null, to: string | number | null): string {
  if (from === null) return `up to ${to}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

function either(choices: readonly string[]): string {
  return choices.join(' or ');
}

/** Abbreviations stay as they are said. */
function plain(value: string): string {
  return value === 'CMS' || value === 'MRI' ? value : value.toLowerCase().replaceAll('_', ' ');
}
