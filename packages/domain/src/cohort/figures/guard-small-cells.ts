/** Fewer persons than this are not shown to whoever must not see small cells. */
export const fewestInCell = 5;

/**
 * Which rows of a table may be shown to whoever must not see a cell under five; the others are shown only as their sum.
 *
 * The sum of all rows counts as known, so that hiding a row is not enough: what is left after subtracting the shown ones has to
 * hold five in every cell too, or else the smallest of the shown rows is hidden with it, until it does or nothing is shown. What
 * anybody can work out is then sums of whole rows, each cell five or more. A cell of nought is hidden as well: that nobody in
 * a group has the condition is said of everyone in it. Primary and secondary suppression: Hundepool A and others, Statistical
 * Disclosure Control (2012).
 *
 * @param rows as many cells each
 * @param isCandidate false for a row that is hidden for another reason
 * @returns true for each row that may be shown
 */
export function guardSmallCells(
  rows: readonly (readonly number[])[],
  isCandidate: (row: number) => boolean = () => true,
): readonly boolean[] {
  const shown = rows.map((cells, row) => isCandidate(row) && holdsEnough(cells));
  const sizeOf = (row: number) => (rows[row] ?? []).reduce((sum, cell) => sum + cell, 0);
  const shownRows = [...rows.keys()].filter((row) => shown[row]).sort((one, other) => sizeOf(one) - sizeOf(other));
  for (const row of shownRows) {
    const hidden = rows.filter((_, index) => shown[index] === false);
    if (hidden.length === 0 || holdsEnough(sumOfRows(hidden))) break;
    shown[row] = false;
  }
  return shown;
}

/** Whether no cell is a small one. */
export function holdsEnough(cells: readonly number[]): boolean {
  return cells.every((cell) => cell >= fewestInCell);
}

/** Cell by cell. */
export function sumOfRows(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, cell) => rows.reduce((sum, cells) => sum + (cells[cell] ?? 0), 0));
}
