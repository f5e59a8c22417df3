import type { Task } from '../../graphql/generated/graphql.ts';

/** What names one or more of a list, and is met by a study that has one of them. */
export type ChoiceKind =
  | 'SEX'
  | 'SITE'
  | 'MANUFACTURER'
  | 'FLAG'
  | 'MODEL_VERSION'
  | 'READING_STATUS'
  | 'SCOLIOSIS_READ'
  | 'CMS_SUSPICION'
  | 'CURVE_PATTERN'
  | 'REFERENCE';

/** A criterion that holds no other, as the API's scalar `CohortCriterion` writes it. */
export type LeafCriterion =
  | { readonly kind: 'PERIOD'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'AGE'; readonly fromYears: number | null; readonly toYears: number | null }
  | { readonly kind: ChoiceKind; readonly oneOf: readonly string[] }
  | { readonly kind: 'VIEWS'; readonly allOf: readonly string[] }
  | { readonly kind: 'OUTCOME'; readonly task: Task; readonly oneOf: readonly string[] }
  | { readonly kind: 'TRUTH'; readonly task: Task; readonly positive: boolean };

export type LeafKind = LeafCriterion['kind'];

/** What a study must be to belong to a cohort. */
export type Criterion =
  | LeafCriterion
  | { readonly kind: 'ALL' | 'ANY'; readonly criteria: readonly Criterion[] }
  | { readonly kind: 'NOT'; readonly criterion: Criterion };

/** In the order of the menu: the study, what the model said, what readers said, what is known. */
export const leafKinds: readonly LeafKind[] = [
  'PERIOD',
  'AGE',
  'SEX',
  'SITE',
  'MANUFACTURER',
  'VIEWS',
  'FLAG',
  'OUTCOME',
  'MODEL_VERSION',
  'READING_STATUS',
  'SCOLIOSIS_READ',
  'CMS_SUSPICION',
  'CURVE_PATTERN',
  'REFERENCE',
  'TRUTH',
];
