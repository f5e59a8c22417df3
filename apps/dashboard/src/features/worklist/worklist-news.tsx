'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import type { Assignment } from './use-assignment.ts';
import type { useWorklist } from './use-worklist.ts';
import styles from './worklist-screen.module.css';

interface WorklistNewsProps {
  readonly list: Pick<ReturnType<typeof useWorklist>, 'heldCount' | 'isOffline' | 'showHeld'>;
  readonly assignment: Assignment;
}

/** What happened, over the list and never in it, so that nothing that is being read moves. */
export function WorklistNews({ list, assignment }: WorklistNewsProps) {
  const t = useTranslations('worklist');
  const { news, say } = assignment;
  return (
    <div className={styles.news} role="status">
      {list.isOffline && <p className={styles.offline}>{t('offline')}</p>}
      {list.heldCount > 0 && (
        <Button kind="go" onClick={list.showHeld}>
          {t('showArrived', { count: list.heldCount })}
        </Button>
      )}
      {news !== null && (
        <p className={styles.said} data-refusal={news.isRefusal}>
          {news.sentence}
          {news.undo !== null && <Button onClick={news.undo}>{t('undo')}</Button>}
          <Button kind="bare" aria-label={t('close')} onClick={() => say(null)}>
            ×
          </Button>
        </p>
      )}
    </div>
  );
}
