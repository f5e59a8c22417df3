/** The positions from 0 up to `length` that are wanted. */
export function positionsWhere(length: number, isWanted: (position: number) => boolean): Uint32Array {
  const positions = new Uint32Array(length);
  let found = 0;
  for (let position = 0; position < length; position += 1) {
    if (!isWanted(position)) continue;
    positions[found] = position;
    found += 1;
  }
  return positions.slice(0, found);
}
