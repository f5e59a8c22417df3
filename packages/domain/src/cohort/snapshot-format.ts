/** The first bytes of every snapshot; the digit is the format's. */
export const snapshotMagic = 'PLUMCOH1';

/** Where the header begins: behind the magic and its own length. */
export const beginning = snapshotMagic.length + 4;

/** The next multiple of eight, where a column of any kind can begin. */
export function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
