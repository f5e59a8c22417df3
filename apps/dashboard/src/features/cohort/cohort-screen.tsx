'use client';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { CohortChoicesShownFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { FigureGroup } from '../../ui/figure/figure-group.tsx';
import styles from './cohort-screen.module.css';
import { CountPanel } from './count-panel.tsx';
import { type CriterionChoices, criterionChoices } from './criterion-choices.ts';
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
            <SaveFoot form={form} next={cohort === null ? null : (cohort.definitions[0]?.number ?? 0) + 1} />
          </section>
        </div>
        <div>
          <CountPanel definition={definition} studies={choices.studies} />
          {cohort !== null && <KeptPanels cohort={cohort} choices={offered} mayFreeze={mayFreeze} form={form} />}
        </div>
      </div>
    </FigureGroup>
  );
}

interface KeptPanelsProps {
  readonly cohort: KeptCohort;
  readonly choices: CriterionChoices;
  readonly mayFreeze: boolean;
  readonly form: CohortForm;
}

/** What is there of a cohort that is kept: what was frozen of it, and its versions. */
function KeptPanels({ cohort, choices, mayFreeze, form }: KeptPanelsProps) {
  return (
    <>
      <FreezingPanel
        cohortId={cohort.id}
        version={cohort.version}
        definitionNumber={cohort.definitions[0]?.number ?? 0}
        frozenCohorts={cohort.frozenCohorts}
        mayFreeze={mayFreeze}
        isChanged={form.isChanged}
      />
      <HistoryPanel
        definitions={cohort.definitions}
        choices={choices}
        onUse={(criterion) => form.change({ draft: draftOf(criterion) })}
      />
    </>
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
        {next === null || !form.isRedefined ? t('save') : t('saveVersion', { number: next })}
      </Button>
    </div>
  );
}
