import type { CohortChoicesShownFragment } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../words/words.ts';
import type { ChoiceKind } from './criterion.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type ListKind = ChoiceKind | 'VIEWS' | 'OUTCOME';

/** What a criterion can name, in the order in which it is offered, with the word for it. */
export type CriterionChoices = Readonly<Record<ListKind, readonly Choice[]>>;

const sexes = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
const views = ['CORONAL', 'SAGITTAL'] as const;
const flags = ['CMS', 'SCOLIOSIS', 'CLEAR', 'NONE'] as const;
const outcomes = ['POSITIVE', 'NEGATIVE', 'INDETERMINATE', 'NONE'] as const;
const readingStates = ['UNREAD', 'SECOND_READ', 'ADJUDICATION', 'SIGNED'] as const;
const presences = ['PRESENT', 'ABSENT', 'UNCERTAIN'] as const;
const suspicions = ['NONE', 'POSSIBLE', 'PROBABLE'] as const;
const sources = ['MRI', 'FOLLOW_UP'] as const;
const patterns = [
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
] as const;

/** Readings are said in the words of the reading form. */
export function criterionChoices(
  t: Words<'cohort'>,
  reading: Words<'reading'>,
  { sites, manufacturers, versions }: CohortChoicesShownFragment,
): CriterionChoices {
  const named = (value: string) => ({ value, label: value });
  return {
    SEX: sexes.map((value) => ({ value, label: t(`values.SEX.${value}`) })),
    SITE: sites.map(named),
    MANUFACTURER: manufacturers.map(named),
    VIEWS: views.map((value) => ({ value, label: t(`values.VIEWS.${value}`) })),
    FLAG: flags.map((value) => ({ value, label: t(`values.FLAG.${value}`) })),
    OUTCOME: outcomes.map((value) => ({ value, label: t(`values.OUTCOME.${value}`) })),
    MODEL_VERSION: versions.map(({ id, name, version }) => ({ value: id, label: `${name} ${version}` })),
    READING_STATUS: readingStates.map((value) => ({ value, label: t(`values.READING_STATUS.${value}`) })),
    SCOLIOSIS_READ: presences.map((value) => ({ value, label: reading(`presence.${value}`) })),
    CMS_SUSPICION: suspicions.map((value) => ({ value, label: reading(`suspicions.${value}`) })),
    CURVE_PATTERN: patterns.map((value) => ({ value, label: reading(`patterns.${value}`) })),
    REFERENCE: sources.map((value) => ({ value, label: t(`values.REFERENCE.${value}`) })),
  };
}

/** What is not offered any more is called as it is stored. */
export function labelOf(choices: CriterionChoices, kind: ListKind, value: string): string {
  return choices[kind].find((choice) => choice.value === value)?.label ?? value;
}
