'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { WorklistCounts } from './worklist-day.ts';
import type { WorklistQuestion } from './worklist-filter.ts';

interface EmptyWorklistProps {
  readonly question: WorklistQuestion;
  readonly counts: WorklistCounts;
  readonly mayStore: boolean;
}

/** Why there is no row: no study yet, everything read, or nothing that matches; and the way on. */
export function EmptyWorklist({ question, counts, mayStore }: EmptyWorklistProps) {
  const t = useTranslations('worklist');
  const router = useRouter();
  if (counts.all === 0 && question.search === '') {
    return <Notice title={t('empty')}>{t(mayStore ? 'emptyHint' : 'emptyHintReadOnly')}</Notice>;
  }
  if (question.filter === 'WAITING' && question.search === '') {
    const showAll = <Button onClick={() => router.replace('/worklist?filter=ALL')}>{t('showAll')}</Button>;
    return (
      <Notice title={t('allRead')} action={showAll}>
        {t('allReadHint')}
      </Notice>
    );
  }
  const showWaiting = <Button onClick={() => router.replace('/worklist')}>{t('showWaiting')}</Button>;
  return (
    <Notice title={t('nothingFound')} action={showWaiting}>
      {t('nothingFoundHint')}
    </Notice>
  );
}
