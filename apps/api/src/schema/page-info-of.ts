import type { Page } from '@plumbline/operations';

/** Relay's PageInfo of a page read forwards: `after` was the end of the page before it. */
export function pageInfoOf(page: Page<{ readonly cursor: string }>, after: string | null | undefined) {
  return {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: Boolean(after),
    startCursor: page.edges[0]?.cursor ?? null,
    endCursor: page.endCursor,
  };
}
