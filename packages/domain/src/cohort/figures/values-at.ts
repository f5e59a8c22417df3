/**
 * The values at these positions, in a new array of the same kind. A loop: `from` with a function walks an iterator, which takes
 * ten times as long over a million studies.
 */
export function valuesAt<Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  column: Column,
  positions: Uint32Array,
  into: Column,
): Column {
  for (let place = 0; place < positions.length; place += 1) into[place] = column[positions[place] ?? 0] ?? 0;
  return into;
}
