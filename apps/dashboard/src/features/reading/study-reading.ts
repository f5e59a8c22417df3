import type { StudyReadingFragment } from '../../graphql/generated/graphql.ts';

/** What of a study its reading needs. */
export interface StudyToRead extends StudyReadingFragment {
  readonly id: string;
  readonly isWithheld: boolean;
  /** The screening that is shown beside the form, null for none. */
  readonly screening: { readonly id: string } | null;
}
