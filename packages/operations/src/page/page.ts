import { DomainError } from '@plumbline/domain';

/** Which part of a list is wanted: at most `first` rows after the row whose cursor is `after`. */
export interface PageRequest {
  /** 1 to 100; 50 unless said. */
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** One page of a list in a fixed order (keyset paging: a row added meanwhile never repeats or hides another). */
export interface Page<Edge extends { readonly cursor: string }> {
  readonly edges: readonly Edge[];
  readonly hasNextPage: boolean;
  /** Ask for the next page after this; null when the page is empty. */
  readonly endCursor: string | null;
}

/** @throws DomainError PAGE_TOO_LARGE outside 1 to 100 */
export function pageSize(request: PageRequest): number {
  const first = request.first ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > 100) throw new DomainError('PAGE_TOO_LARGE', { first });
  return first;
}

/** Makes a page of up to `size + 1` rows: the row too many says that there is a next page. */
export function pageOf<Row, Edge extends { readonly cursor: string }>(
  rows: readonly Row[],
  size: number,
  edgeOf: (row: Row) => Edge,
): Page<Edge> {
  const edges = rows.slice(0, size).map(edgeOf);
  return { edges, hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null };
}
