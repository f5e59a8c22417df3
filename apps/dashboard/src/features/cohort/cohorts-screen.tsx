'use client';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { CohortsQuery } from '../../graphql/generated/graphql.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CohortRow } from './cohort-row.tsx';
import styles from './cohorts-screen.module.css';
import { criterionChoices } from './criterion-choices.ts';
import { useRemoval } from './use-removal.ts';

interface CohortsScreenProps {
  readonly cohorts: CohortsQuery['cohorts'];
  readonly choices: CohortsQuery['cohortChoices'];
  readonly mayDefine: boolean;
}

const columns = ['name', 'definition', 'members', 'frozen', 'changed'] as const;

/** The clinic's cohorts: what each asks for, how many studies meet it now, and what is frozen of it. */
export function CohortsScreen({ cohorts, choices, mayDefine }: CohortsScreenProps) {
  const t = useTranslations('cohort');
  const { news, isActing, remove, undo } = useRemoval();
  const start = mayDefine && (
    <Link className={buttonClass('go')} href="/cohorts/new" prefetch={false}>
      {t('new')}
    </Link>
  );
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
        {cohorts.length > 0 && start}
      </header>
      <p role="status" className={styles.news} data-refused={news?.isRefusal === true}>
        {news?.sentence}{' '}
        {undo !== null && (
          <button type="button" className={styles.undo} disabled={isActing} onClick={undo}>
            {t('undo')}
          </button>
        )}
      </p>
      {cohorts.length === 0 ? (
        <Notice title={t('empty')} action={start}>
          {t('emptyHint')}
        </Notice>
      ) : (
        <CohortTable cohorts={cohorts} choices={choices} onRemove={mayDefine ? remove : null} />
      )}
    </>
  );
}

interface CohortTableProps extends Pick<CohortsScreenProps, 'cohorts' | 'choices'> {
  /** Null for whoever may not. */
  readonly onRemove: ((cohort: CohortsQuery['cohorts'][number]) => void) | null;
}

function CohortTable({ cohorts, choices, onRemove }: CohortTableProps) {
  const t = useTranslations('cohort');
  const reading = useTranslations('reading');
  const offered = useMemo(() => criterionChoices(t, reading, choices), [t, reading, choices]);
  return (
    <table className={styles.list} aria-label={t('label')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`columns.${column}`)}
            </th>
          ))}
          {onRemove !== null && (
            <th scope="col" data-column="act">
              <span className="visually-hidden">{t('remove')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {cohorts.map((cohort) => (
          <CohortRow
            key={cohort.id}
            cohort={cohort}
            choices={offered}
            onRemove={onRemove === null ? null : () => onRemove(cohort)}
          />
        ))}
      </tbody>
    </table>
  );
}
