interface Row {
  readonly id: string;
  readonly films: readonly { readonly sopInstanceUid: string }[];
}

interface MergeOptions {
  /** Somebody is reading the list: nothing moves, and studies that arrived meanwhile wait to be asked for. */
  readonly isHeld: boolean;
  /** Films that the person has just added here: their studies are never held back. */
  readonly ownFilms: ReadonlySet<string>;
  /** `fresh` is the whole list and not its first rows: what it lacks has left the list. */
  readonly isWhole: boolean;
}

interface Merged<T> {
  readonly rows: readonly T[];
  readonly heldCount: number;
}

/**
 * Brings what the API says now into what is on the screen. While the list is being read a row that is shown keeps its place
 * and gets its new content, and others wait; only the person's own new studies come at once, first. When nobody reads, the
 * list is as the API orders it: flagged studies move up, read ones leave. Rows beyond the refreshed page stay behind it.
 *
 * @param fresh the first page, or more, as the API gives it now
 */
export function mergeRows<T extends Row>(shown: readonly T[], fresh: readonly T[], options: MergeOptions): Merged<T> {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map((row) => row.id));
  const isOwn = (row: T) => row.films.some((film) => options.ownFilms.has(film.sopInstanceUid));
  if (options.isHeld) {
    const kept = shown.map((row) => freshById.get(row.id) ?? row);
    const arrived = fresh.filter((row) => !shownIds.has(row.id));
    const own = arrived.filter(isOwn);
    return { rows: [...own, ...kept], heldCount: arrived.length - own.length };
  }
  const own = fresh.filter(isOwn);
  const beyond = options.isWhole ? [] : shown.slice(fresh.length).filter((row) => !freshById.has(row.id));
  return { rows: [...own, ...fresh.filter((row) => !isOwn(row)), ...beyond], heldCount: 0 };
}
