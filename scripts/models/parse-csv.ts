/**
 * The records of a comma separated text by the names of its first line (RFC 4180: fields may be quoted, a quote inside
 * is doubled). Throws RangeError for a record with another number of fields than the first line.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...records] = recordsOf(text.replace(/^\uFEFF/, ''));
  return records.map((record, index) => {
    if (record.length !== header.length) throw new RangeError(`Record ${index + 2} has ${record.length} fields.`);
    return Object.fromEntries(header.map((name, column) => [name, record[column] ?? '']));
  });
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  /** One field and what ends it: a comma, the end of the line, or the end of the text. */
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
    if (end === '') break;
  }
  return records;
}
