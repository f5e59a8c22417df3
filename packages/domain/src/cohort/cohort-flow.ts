import { z } from 'zod';

const count = z.int().min(0);

/**
 * How many studies were left at each step from all that the organization holds to those that can be analysed, as STARD 2015
 * asks for in its flow diagram (item 19). Each study is counted out once, at the first step that it does not pass. A
 * coronal film alone can be screened, so a missing view counts only where it left the study without a result.
 */
export interface CohortFlow {
  /** Studies of the organization. */
  readonly assessed: number;
  readonly outsideDefinition: number;
  /** Without a standing result, and one of the two views is missing. */
  readonly noFilmPair: number;
  /** Without a standing result for another reason, by code: of domain/errors, or where the screening stands. */
  readonly noResult: Readonly<Record<string, number>>;
  readonly noReferenceStandard: number;
  /** The standing result is indeterminate for a task. They stay in the cohort: figures count them both ways. */
  readonly indeterminate: number;
  readonly analysed: number;
}

/** A flow as it was stored. */
export const cohortFlow: z.ZodType<CohortFlow> = z.strictObject({
  assessed: count,
  outsideDefinition: count,
  noFilmPair: count,
  noResult: z.record(z.string(), count),
  noReferenceStandard: count,
  indeterminate: count,
  analysed: count,
});

/** Studies that meet the definition: the members. */
export function flowMembers({ assessed, outsideDefinition }: CohortFlow): number {
  return assessed - outsideDefinition;
}
