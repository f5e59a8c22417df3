import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { View } from '@plumbline/database/enums';
import { parseCsv } from './parse-csv.ts';

/** One row of a data set: where the films of a study lie. */
export interface ListedStudy {
  readonly study: string;
  readonly films: Readonly<Partial<Record<View, string>>>;
}

const columnOf: Readonly<Record<View, string>> = { CORONAL: 'coronal', SAGITTAL: 'sagittal' };

/**
 * The studies of a data set's `manifest.csv` (the format stands in models/training/README.md), in its order. A view
 * whose field is empty is left out. Throws when the file cannot be read or has no column for study or films.
 */
export async function readFilmList(folder: string): Promise<ListedStudy[]> {
  const rows = parseCsv(await readFile(join(folder, 'manifest.csv'), 'utf8'));
  return rows.map((row) => {
    const films: Partial<Record<View, string>> = {};
    for (const view of Object.values(View)) {
      const path = field(row, columnOf[view]);
      if (path !== '') films[view] = join(folder, path);
    }
    return { study: field(row, 'study'), films };
  });
}

function field(row: Readonly<Record<string, string>>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new RangeError(`manifest.csv has no column ${column}.`);
  return value;
}
