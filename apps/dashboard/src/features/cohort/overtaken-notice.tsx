'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import styles from './cohort-screen.module.css';
import type { CriterionChoices } from './criterion-choices.ts';
import { definitionSentence } from './definition-sentence.ts';
import type { CohortForm, KeptCohort } from './use-cohort-form.ts';

interface OvertakenNoticeProps {
  readonly cohort: KeptCohort;
  readonly choices: CriterionChoices;
  readonly form: CohortForm;
}

/** Somebody else saved meanwhile: what, and the choice between theirs and what is typed here. */
export function OvertakenNotice({ cohort, choices, form }: OvertakenNoticeProps) {
  const t = useTranslations('cohort');
  const latest = cohort.definitions[0];
  if (latest === undefined) return null;
  const sentence = definitionSentence(t, choices, latest.criterion);
  return (
    <div className={styles.overtaken} role="alert">
      <p>{t('changedMeanwhile', { name: cohort.name, number: latest.number, sentence })}</p>
      <Button kind="bare" onClick={form.keepMine}>
        {t('keepMine')}
      </Button>
      <Button onClick={form.takeTheirs}>{t('takeTheirs')}</Button>
    </div>
  );
}
