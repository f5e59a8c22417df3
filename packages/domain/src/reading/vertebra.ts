const regions = [
  ['C', 7],
  ['T', 12],
  ['L', 5],
  ['S', 1],
] as const;

/** C1 to S1, from the head down. */
const vertebrae: readonly string[] = regions.flatMap(([region, count]) =>
  Array.from({ length: count }, (_, index) => `${region}${index + 1}`),
);

/** Each disc beside its upper vertebra: T8/9 within a region, T12/L1 across two. There is none between C1 and C2. */
const discs: readonly (readonly [string, number])[] = vertebrae.slice(1, -1).map((upper, index) => {
  const lower = vertebrae[index + 2] ?? '';
  return [upper[0] === lower[0] ? `${upper}/${lower.slice(1)}` : `${upper}/${lower}`, index + 1.5];
});

const placeOf: ReadonlyMap<string, number> = new Map([
  ...vertebrae.map((name, index) => [name, index] as const),
  ...discs,
]);

/** A vertebra or disc as this platform writes it: in capitals, without spaces. */
export function levelName(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase();
}

/**
 * Where a level lies, counted in vertebrae from C1 (0) to S1 (24); a disc lies half a vertebra below its upper one.
 *
 * @returns null for what is no vertebra from C1 to S1 and no disc between two of them, for example T13 or T8/10
 */
export function levelPlace(name: string): number | null {
  return placeOf.get(name) ?? null;
}
