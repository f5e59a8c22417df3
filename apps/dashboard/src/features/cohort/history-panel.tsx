'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import styles from './cohort-screen.module.css';
import type { Criterion } from './criterion.ts';
import type { CriterionChoices } from './criterion-choices.ts';
import { definitionSentence } from './definition-sentence.ts';
import type { KeptCohort } from './use-cohort-form.ts';

interface HistoryPanelProps {
  readonly definitions: KeptCohort['definitions'];
  readonly choices: CriterionChoices;
  readonly onUse: (criterion: Criterion) => void;
}

/** Every version in words, the one that counts first; an earlier one can be gone on from. */
export function HistoryPanel({ definitions, choices, onUse }: HistoryPanelProps) {
  const t = useTranslations('cohort');
  return (
    <section className={styles.panel} aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <ul className={styles.lines}>
        {definitions.map(({ id, number, criterion, writtenAt, writtenBy }) => (
          <li key={id}>
            <div className={styles.lineTop}>
              <b>{t('history.version', { number })}</b>
              <Button kind="bare" aria-label={t('history.useLabel', { number })} onClick={() => onUse(criterion)}>
                {t('history.use')}
              </Button>
            </div>
            <p>{definitionSentence(t, choices, criterion)}</p>
            <small>
              <Instant at={writtenAt} /> {t('by', { person: writtenBy })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
