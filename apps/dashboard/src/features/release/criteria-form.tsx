'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { setCriteria } from './release-actions.ts';
import styles from './release-screen.module.css';
import { useAct } from './use-act.ts';

interface CriteriaFormProps {
  readonly criteria: { readonly minimumSensitivity: number; readonly aurocMargin: number } | null;
}

/** What an evaluation must reach, with a reason; a change makes evaluations by other criteria void. */
export function CriteriaForm({ criteria }: CriteriaFormProps) {
  const t = useTranslations('release');
  const [sensitivity, setSensitivity] = useState(String(criteria?.minimumSensitivity ?? 0.8));
  const [margin, setMargin] = useState(String(criteria?.aurocMargin ?? 0.05));
  const [reason, setReason] = useState('');
  const { isActing, refusal, act } = useAct();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const asked = { minimumSensitivity: Number(sensitivity), aurocMargin: Number(margin), reason };
    act(
      () => setCriteria(asked),
      () => setReason(''),
    );
  };
  return (
    <details className={styles.more} open={criteria === null}>
      <summary>{t('evaluation.change')}</summary>
      <form className={styles.line} onSubmit={save} noValidate>
        <label>
          <span>{t('evaluation.sensitivity')}</span>
          <input inputMode="decimal" value={sensitivity} onChange={(event) => setSensitivity(event.target.value)} />
        </label>
        <label>
          <span>{t('evaluation.margin')}</span>
          <input inputMode="decimal" value={margin} onChange={(event) => setMargin(event.target.value)} />
        </label>
        <label className={styles.grow}>
          <span>{t('act.reason')}</span>
          <input value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <Button type="submit" disabled={isActing}>
          {t('evaluation.set')}
        </Button>
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      </form>
    </details>
  );
}
