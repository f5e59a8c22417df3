interface Row {
  readonly id: string;
  readonly films: readonly { readonly sopInstanceUid: string }[];
}

interface MergeOptions {
  /** Somebody is reading the list: studies that arrived meanwhile wait to be asked for. */
  readonly isHeld: boolean;
  /** Films that the person has just added here: their studies are never held back. */
  readonly ownFilms: ReadonlySet<string>;
  /** `fresh` is the whole list and not its first page, so what it lacks has left the list. */
  readonly isWhole: boolean;
}

interface Merged<T> {
  readonly rows: readonly T[];
  readonly heldCount: number;
}

/**
 * Brings what the API says now into what is on the screen without moving it: a row that is shown keeps its place and gets
 * its new content; the person's own new studies come first; other new ones take their place in the order of the API, or
 * wait while the list is being read. Rows beyond the refreshed page stay as they are, and so does a row that has left the
 * list, until nobody is reading.
 */
export function mergeRows<T extends Row>(shown: readonly T[], fresh: readonly T[], options: MergeOptions): Merged<T> {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map((row) => row.id));
  const kept = shown.map((row) => freshById.get(row.id) ?? row);
  const isOwn = (row: T) => row.films.some((film) => options.ownFilms.has(film.sopInstanceUid));
  const arrived = fresh.filter((row) => !shownIds.has(row.id));
  const own = arrived.filter(isOwn);
  const others = arrived.filter((row) => !isOwn(row));
  if (options.isHeld) return { rows: [...own, ...kept], heldCount: others.length };
  const staying = options.isWhole ? kept.filter((row) => freshById.has(row.id)) : kept;
  const placed = others.reduce((rows, row) => placeAfterNeighbour(rows, row, fresh), staying);
  return { rows: [...own, ...placed], heldCount: 0 };
}

/** Puts a row behind the nearest one that the API lists before it and that is shown already. */
function placeAfterNeighbour<T extends Row>(rows: readonly T[], row: T, fresh: readonly T[]): T[] {
  const before = new Set(fresh.slice(0, fresh.indexOf(row)).map((neighbour) => neighbour.id));
  const place = rows.findLastIndex((candidate) => before.has(candidate.id)) + 1;
  return rows.toSpliced(place, 0, row);
}
