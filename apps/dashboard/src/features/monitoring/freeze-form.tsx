'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useAct } from '../release/use-act.ts';
import { freezeReference } from './monitoring-actions.ts';
import styles from './monitoring-screen.module.css';

/** Freezes the first studies that the version answered here, with a reason. */
export function FreezeForm({ releaseId, label }: { releaseId: string; label: string }) {
  const t = useTranslations('monitoring.reference');
  const [reason, setReason] = useState('');
  const { isActing, refusal, act } = useAct();
  const freeze = (event: FormEvent) => {
    event.preventDefault();
    act(() => freezeReference({ releaseId, reason }));
  };
  return (
    <form className={styles.form} onSubmit={freeze} noValidate>
      <label className={styles.wide}>
        <span>{t('reason')}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" disabled={isActing}>
        {label}
      </Button>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </form>
  );
}
