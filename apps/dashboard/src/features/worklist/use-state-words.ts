import { useTranslations } from 'use-intl';
import type { WorklistRow } from './read-worklist-page.ts';

/** Where a study stands for the person who reads it: signed counts more than screened. */
export function useStateWords(row: Pick<WorklistRow, 'readingStatus' | 'screeningStatus'>): string {
  const t = useTranslations('worklist');
  const screening = useTranslations('screening');
  if (row.readingStatus === 'SIGNED') return t('signedState');
  if (row.screeningStatus === 'COMPLETED') return t('unreadState');
  return screening(`withoutResultStates.${row.screeningStatus}`);
}
