/** A value of a table; null is an empty field. */
export type CsvValue = string | number | boolean | null;

/**
 * One line of a table after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it: names of sites
 * and devices come from films, and whoever sends films must not run anything on an analyst's machine.
 */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
