import type { FrozenCohortQuery } from '../../graphql/generated/graphql.ts';
import type { CohortCount } from './use-cohort-count.ts';

type FrozenFlow = NonNullable<NonNullable<FrozenCohortQuery['frozenCohort']>['flow']>;

/** How many studies were left at each step, as the diagram draws it; STARD 2015, item 19. */
export interface FlowSteps {
  readonly assessed: number;
  readonly outsideDefinition: number;
  readonly members: number;
  readonly noFilmPair: number;
  readonly noResult: number;
  readonly noReferenceStandard: number;
  readonly analysed: number;
  /** Of the analysed. */
  readonly indeterminate: number;
}

/** The flow of a definition as it is now; `studies` are all of the clinic. */
export function flowOfCount(count: CohortCount, studies: number): FlowSteps {
  const { members, noFilmPair, noResult, noReferenceStandard, analysed, indeterminate } = count;
  // Studies come in while somebody writes: the number of all is older than the count.
  const assessed = Math.max(studies, members);
  const outsideDefinition = assessed - members;
  return { assessed, outsideDefinition, members, noFilmPair, noResult, noReferenceStandard, analysed, indeterminate };
}

export function flowOfFrozen({ noResult, ...flow }: FrozenFlow): FlowSteps {
  const members = flow.assessed - flow.outsideDefinition;
  return { ...flow, members, noResult: noResult.reduce((sum, { studies }) => sum + studies, 0) };
}
