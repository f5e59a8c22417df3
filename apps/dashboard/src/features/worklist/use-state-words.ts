import { useTranslations } from 'use-intl';
import type { WorklistRow } from './read-worklist-page.ts';

type Standing = Pick<WorklistRow, 'readingStatus' | 'screeningStatus' | 'assignee'>;

/** Where a study stands for the person who reads it: people count more than screening. */
export function useStateWords({ readingStatus, screeningStatus, assignee }: Standing): string {
  const t = useTranslations('worklist');
  const screening = useTranslations('screening');
  if (readingStatus !== 'UNREAD') return t(`states.${readingStatus}`);
  if (screeningStatus !== 'COMPLETED') return screening(`withoutResultStates.${screeningStatus}`);
  return t(assignee === null ? 'states.UNREAD' : 'assigned');
}
