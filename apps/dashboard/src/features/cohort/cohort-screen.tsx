'use client';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { CohortChoicesShownFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { FigureGroup } from '../../ui/figure/figure-group.tsx';
import styles from './cohort-screen.module.css';
import { CountPanel } from './count-panel.tsx';
import { criterionChoices } from './criterion-choices.ts';
import { criterionOf, draftOf } from './criterion-draft.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import { definitionSentence } from './definition-sentence.ts';
import { FreezingPanel } from './freezing-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { type CohortForm, type KeptCohort, useCohortForm } from './use-cohort-form.ts';

interface CohortScreenProps {
  /** Null for one that is not kept yet. */
  readonly cohort: KeptCohort | null;
  readonly choices: CohortChoicesShownFragment;
  readonly mayFreeze: boolean;
}

/** A cohort as it is built: its criteria, how many studies meet them, what was frozen, and its versions. */
export function CohortScreen({ cohort, choices, mayFreeze }: CohortScreenProps) {
  const t = useTranslations('cohort');
  const reading = useTranslations('reading');
  const offered = useMemo(() => criterionChoices(t, reading, choices), [t, reading, choices]);
  const form = useCohortForm(cohort);
  const definition = criterionOf(form.typed.draft);
  const number = cohort?.definitions[0]?.number ?? 0;
  return (
    <FigureGroup>
      <header className={styles.top}>
        <h1>{cohort?.name ?? t('new')}</h1>
        <Link className={styles.back} href="/cohorts" prefetch={false}>
          {t('back')}
        </Link>
      </header>
      <div className={styles.columns}>
        <div>
          {cohort !== null && form.isOvertaken && <OvertakenNotice cohort={cohort} choices={offered} form={form} />}
          <section className={styles.panel} aria-label={t('criteria')}>
            <NameFields form={form} />
            <CriterionEditor draft={form.typed.draft} choices={offered} change={form.edit} />
            <div className={styles.words}>
              <h2>{t('inWords')}</h2>
              <p>{definitionSentence(t, offered, definition)}</p>
            </div>
            <SaveFoot form={form} next={cohort === null ? null : number + 1} />
          </section>
        </div>
        <div>
          <CountPanel definition={definition} studies={choices.studies} />
          {cohort !== null && (
            <>
              <FreezingPanel
                cohortId={cohort.id}
                version={cohort.version}
                definitionNumber={number}
                frozenCohorts={cohort.frozenCohorts}
                mayFreeze={mayFreeze}
                isChanged={form.isChanged}
              />
              <HistoryPanel
                definitions={cohort.definitions}
                choices={offered}
                onUse={(criterion) => form.change({ draft: draftOf(criterion) })}
              />
            </>
          )}
        </div>
      </div>
    </FigureGroup>
  );
}

function NameFields({ form: { typed, change } }: { form: CohortForm }) {
  const t = useTranslations('cohort');
  return (
    <div className={styles.name}>
      <label>
        <span>{t('name')}</span>
        <input value={typed.name} maxLength={100} onChange={({ target }) => change({ name: target.value })} />
      </label>
      <label>
        <span>{t('description')}</span>
        <input
          value={typed.description}
          maxLength={2000}
          placeholder={t('descriptionHint')}
          onChange={({ target }) => change({ description: target.value })}
        />
      </label>
    </div>
  );
}

function SaveFoot({ form, next }: { form: CohortForm; next: number | null }) {
  const t = useTranslations('cohort');
  return (
    <div className={styles.foot}>
      <p role="status" data-refused={form.refusal !== null}>
        {form.refusal ?? (form.isWritten ? form.isSaved && t('saved') : t('unfinished'))}
      </p>
      <Button kind="go" disabled={!form.isSavable || !form.isChanged} onClick={form.save}>
        {next === null ? t('save') : t('saveVersion', { number: next })}
      </Button>
    </div>
  );
}
