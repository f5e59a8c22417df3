'use client';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DispositionState } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { withdrawDisposition } from './care-actions.ts';
import styles from './care-panel.module.css';
import { ReferencePanel } from './reference-panel.tsx';
import { StepForm } from './step-form.tsx';
import type { StudyToCareFor } from './study-care.ts';
import { type Change, useChange } from './use-change.ts';

interface CarePanelProps {
  readonly study: StudyToCareFor;
  readonly may: { readonly recordSteps: boolean; readonly recordReference: boolean };
}

const minutes: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** What follows a reading: the steps with who and when, the ones that can come next, and what turned out to be true. */
export function CarePanel({ study, may }: CarePanelProps) {
  const t = useTranslations('care');
  const change = useChange();
  const [choosing, setChoosing] = useState<DispositionState | null>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  const canRecord = may.recordSteps && study.nextSteps.length > 0;
  useKeys(
    canRecord ? [{ keys: ['d'], label: t('key'), run: () => choices.current?.querySelector('button')?.focus() }] : [],
  );
  // To a second reader, what followed the first reading would tell it.
  if (study.areReadingsWithheld) return null;
  return (
    <>
      <section aria-labelledby="next-step">
        <h2 id="next-step" className={styles.title}>
          {t('title')}
        </h2>
        {study.dispositions.length === 0 && (
          <p className={styles.none}>{t(study.nextSteps.length > 0 ? 'none' : 'afterReading')}</p>
        )}
        <Steps study={study} change={change} />
        {canRecord && (
          <fieldset ref={choices} className={styles.choices} aria-label={t('choose')}>
            {study.nextSteps.map((state) => (
              <Button key={state} aria-expanded={choosing === state} onClick={() => setChoosing(state)}>
                {t(`states.${state}`)}
              </Button>
            ))}
          </fieldset>
        )}
        {choosing !== null && (
          <StepForm key={choosing} {...{ study, change }} state={choosing} onClose={() => setChoosing(null)} />
        )}
        <p role="status" className={styles.message} data-refusal={change.said?.isRefusal ?? false}>
          {change.said?.text}
        </p>
      </section>
      {study.dispositions.length + study.referenceStandards.length > 0 && (
        <ReferencePanel study={study} mayRecord={may.recordReference} />
      )}
    </>
  );
}

function Steps({ study, change }: { study: StudyToCareFor; change: Change }) {
  const t = useTranslations('care');
  return (
    <ol className={styles.steps}>
      {study.dispositions.map((step) => {
        const name = t(`states.${step.state}`);
        const takeBack = () => withdrawDisposition(step.id);
        return (
          <li key={step.id} data-withdrawn={step.withdrawnAt !== null}>
            <p className={styles.step}>
              <b>
                {step.followUpMonths === null ? name : t('followUpIn', { state: name, months: step.followUpMonths })}
              </b>
              <small>
                {t('by', { person: step.recordedByName })} · <Instant at={step.recordedAt} options={minutes} />
              </small>
            </p>
            {step.note !== null && <p className={styles.note}>{step.note}</p>}
            {step.withdrawnAt !== null && (
              <p className={styles.back}>
                {t('withdrawn')} <Instant at={step.withdrawnAt} options={minutes} />
              </p>
            )}
            {step.canWithdraw && (
              <Button
                kind="bare"
                className={styles.undo}
                title={t('undoHint')}
                disabled={change.isBusy}
                onClick={() => change.run(takeBack, t('tookBack', { state: name }), () => undefined)}
              >
                {t('withdraw')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
