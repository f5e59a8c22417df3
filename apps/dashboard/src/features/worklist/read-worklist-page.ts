import type { WorklistRowFragment } from '../../graphql/generated/graphql.ts';
import { worklistRowsDocument } from '../../graphql/worklist.ts';
import type { askApi } from '../../session/ask-api.ts';
import type { WorklistQuestion } from './worklist-filter.ts';

export type WorklistRow = WorklistRowFragment;

export interface WorklistPage {
  readonly rows: readonly WorklistRow[];
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
}

interface PageQuestion extends WorklistQuestion {
  readonly first: number;
  readonly after: string | null;
}

/** One page of the worklist, asked with `ask` because pages and scripts treat an ended session differently. */
export async function readWorklistPage(ask: typeof askApi, question: PageQuestion): Promise<WorklistPage> {
  const { filter, first, after, search } = question;
  const variables = { filter, first, after, search: search === '' ? null : search };
  const { edges, pageInfo } = (await ask(worklistRowsDocument, variables)).worklist;
  return { rows: edges.map(({ node }) => node), nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
