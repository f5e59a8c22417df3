'use client';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { evaluateRelease } from './release-actions.ts';
import styles from './release-screen.module.css';
import { useAct } from './use-act.ts';

interface EvaluateFormProps {
  readonly releaseId: string;
  readonly version: number;
  readonly cohorts: readonly { readonly id: string; readonly name: string; readonly studyCount: number }[];
  readonly isReady: boolean;
}

const askAgainAfterMs = 2_000;

/** Evaluates on a cohort; while runs have to be made first it says how many, and asks again until they are. */
export function EvaluateForm({ releaseId, version, cohorts, isReady }: EvaluateFormProps) {
  const t = useTranslations('release.evaluation');
  const [cohortId, setCohortId] = useState(cohorts[0]?.id ?? '');
  const [pending, setPending] = useState(0);
  const { isActing, refusal, act } = useAct();
  const chosen = cohorts.some(({ id }) => id === cohortId) ? cohortId : (cohorts[0]?.id ?? '');
  const evaluate = () =>
    act(
      () => evaluateRelease({ releaseId, version, cohortId: chosen }),
      (end) => setPending(end.pending),
    );
  useEffect(() => {
    if (pending === 0 || isActing || refusal !== null) return;
    const timer = setTimeout(evaluate, askAgainAfterMs);
    return () => clearTimeout(timer);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    evaluate();
  };
  if (cohorts.length === 0) return <p className={styles.hint}>{t('noCohort')}</p>;
  return (
    <form className={styles.line} onSubmit={submit} noValidate>
      <label className={styles.grow}>
        <span>{t('cohort')}</span>
        <select value={chosen} onChange={(event) => setCohortId(event.target.value)}>
          {cohorts.map(({ id, name, studyCount }) => (
            <option key={id} value={id}>
              {t('cohortLine', { name, count: studyCount })}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" disabled={isActing || pending > 0 || !isReady}>
        {t('evaluate')}
      </Button>
      <p role="status" className={refusal === null ? styles.hint : styles.refusal}>
        {refusal ?? (pending > 0 ? t('running', { pending }) : isActing ? t('evaluating') : '')}
      </p>
    </form>
  );
}
