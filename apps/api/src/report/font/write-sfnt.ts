/** OpenType's table directory and the tables, each on a multiple of four bytes. Checksums are left at zero: nobody asks. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  const parts: Uint8Array[] = [directory];
  let offset = directory.byteLength;
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.byteLength, entry + 12);
    const padding = new Uint8Array((4 - (table.byteLength % 4)) % 4);
    parts.push(table, padding);
    offset += table.byteLength + padding.byteLength;
  }
  return Buffer.concat(parts);
}
