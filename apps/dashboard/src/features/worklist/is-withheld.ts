import type { WorklistRow } from './read-worklist-page.ts';

/** What the models say is there but not shown: the clinic wants the reader's own word first. */
export function isWithheld(row: Pick<WorklistRow, 'awaitsReading' | 'screening' | 'screeningStatus'>): boolean {
  return row.awaitsReading && row.screening === null && row.screeningStatus === 'COMPLETED';
}
