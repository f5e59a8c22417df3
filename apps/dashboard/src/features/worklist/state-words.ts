import { withoutResultWords } from '../screening/messages.ts';
import { worklistMessages } from './messages.ts';
import type { WorklistRow } from './read-worklist-page.ts';

/** Where a study stands for the person who reads it: signed counts more than screened. */
export function stateWords(row: Pick<WorklistRow, 'readingStatus' | 'screeningStatus'>): string {
  if (row.readingStatus === 'SIGNED') return worklistMessages.signedState;
  if (row.screeningStatus === 'COMPLETED') return worklistMessages.unreadState;
  return withoutResultWords[row.screeningStatus];
}
