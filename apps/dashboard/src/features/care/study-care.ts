import type { StudyCareFragment } from '../../graphql/generated/graphql.ts';

/** What of a study the steps after its reading need. */
export interface StudyToCareFor extends StudyCareFragment {
  readonly id: string;
  readonly version: number;
  readonly areReadingsWithheld: boolean;
}
