import {
  CmsSuspicion,
  CurvePattern,
  FindingPresence,
  ReadingStatus,
  ReferenceSource,
  ScreeningOutcome,
  Sex,
  StudyFlag,
  Task,
  View,
} from '@plumbline/database/enums';
import { z } from 'zod';
import { DomainError } from '../errors.ts';

/** How deep criteria lie in each other, and how many there are in all. */
export const criteriaDeepAtMost = 8;
export const criteriaAtMost = 64;

const choicesAtMost = 50;

/** A choice is a set: without order and without repetition. */
function oneOf<Choice extends string>(choice: z.ZodType<Choice>) {
  return z
    .array(choice)
    .min(1)
    .max(choicesAtMost)
    .transform((choices) => [...new Set(choices)].toSorted());
}

const day = z.iso.date();
const years = z.int().min(0).max(120);
const label = z.string().min(1).max(200);
const outcome = z.enum({ ...ScreeningOutcome, NONE: 'NONE' });

/**
 * What a study must be to belong to a cohort. A criterion is met or not met, never unknown: a study that does not say its
 * age meets no criterion on age and meets the NOT of every one.
 */
const leaf = z.discriminatedUnion('kind', [
  /** The day the films were taken, both ends included. */
  z
    .strictObject({ kind: z.literal('PERIOD'), from: day.nullable(), to: day.nullable() })
    .refine(({ from, to }) => isRange(from, to)),
  /** Completed years on that day, both ends included. */
  z
    .strictObject({ kind: z.literal('AGE'), fromYears: years.nullable(), toYears: years.nullable() })
    .refine(({ fromYears, toYears }) => isRange(fromYears, toYears)),
  z.strictObject({ kind: z.literal('SEX'), oneOf: oneOf(z.enum(Sex)) }),
  /** Institution Name (0008,0080) of the study's first film. */
  z.strictObject({ kind: z.literal('SITE'), oneOf: oneOf(label) }),
  /** Manufacturer (0008,0070) of the study's first film. */
  z.strictObject({ kind: z.literal('MANUFACTURER'), oneOf: oneOf(label) }),
  /** Each of these views is there; others may be too. */
  z.strictObject({ kind: z.literal('VIEWS'), allOf: oneOf(z.enum(View)) }),
  z.strictObject({ kind: z.literal('FLAG'), oneOf: oneOf(z.enum(StudyFlag)) }),
  /** What the standing result says of a task; NONE when there is no result. */
  z.strictObject({ kind: z.literal('OUTCOME'), task: z.enum(Task), oneOf: oneOf(outcome) }),
  /** The version that gave the standing result, by id. */
  z.strictObject({ kind: z.literal('MODEL_VERSION'), oneOf: oneOf(z.uuid()) }),
  z.strictObject({ kind: z.literal('READING_STATUS'), oneOf: oneOf(z.enum(ReadingStatus)) }),
  /** What the first reader's standing reading says: of scoliosis, CMS, the curve. */
  z.strictObject({ kind: z.literal('SCOLIOSIS_READ'), oneOf: oneOf(z.enum(FindingPresence)) }),
  z.strictObject({ kind: z.literal('CMS_SUSPICION'), oneOf: oneOf(z.enum(CmsSuspicion)) }),
  z.strictObject({ kind: z.literal('CURVE_PATTERN'), oneOf: oneOf(z.enum(CurvePattern)) }),
  /** A reference standard is there, of one of these sources; the one recorded last counts. */
  z.strictObject({ kind: z.literal('REFERENCE'), oneOf: oneOf(z.enum(ReferenceSource)) }),
  /** The reference standard that counts says so of the task. */
  z.strictObject({ kind: z.literal('TRUTH'), task: z.enum(Task), positive: z.boolean() }),
]);

export type CohortCriterion =
  | z.infer<typeof leaf>
  /** All of none is met by every study, any of none by no study. */
  | { readonly kind: 'ALL' | 'ANY'; readonly criteria: readonly CohortCriterion[] }
  | { readonly kind: 'NOT'; readonly criterion: CohortCriterion };

const criterion: z.ZodType<CohortCriterion> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ kind: z.enum(['ALL', 'ANY']), criteria: z.array(criterion) }),
    z.strictObject({ kind: z.literal('NOT'), criterion }),
  ]),
);

/**
 * A criterion as the rest of the platform takes it: checked, its keys in one order and its choices sorted, so that the same
 * question is always the same JSON.
 *
 * @param value from a client or a stored row
 * @throws DomainError COHORT_DEFINITION_INVALID, COHORT_DEFINITION_TOO_LARGE
 */
export function cohortDefinition(value: unknown): CohortCriterion {
  requireModestSize(value);
  const parsed = criterion.safeParse(value);
  if (!parsed.success) throw new DomainError('COHORT_DEFINITION_INVALID');
  return parsed.data;
}

/** The definition as canonical JSON: what is stored, hashed and exported. */
export function definitionJson(definition: CohortCriterion): string {
  return JSON.stringify(definition);
}

function isRange<End extends string | number>(from: End | null, to: End | null): boolean {
  if (from === null || to === null) return from !== to;
  return from <= to;
}

/** Level by level, as a value that nests without end must not be walked by recursion. */
function requireModestSize(value: unknown): void {
  let level: unknown[] = [value];
  let count = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > criteriaDeepAtMost || count > criteriaAtMost) throw new DomainError('COHORT_DEFINITION_TOO_LARGE');
    level = level.flatMap(criteriaIn);
  }
}

function criteriaIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('criterion' in value) return [value.criterion];
  return 'criteria' in value && Array.isArray(value.criteria) ? value.criteria : [];
}
