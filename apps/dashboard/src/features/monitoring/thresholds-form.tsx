'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useAct } from '../release/use-act.ts';
import type { Thresholds } from './monitoring.ts';
import { setThresholds } from './monitoring-actions.ts';
import styles from './monitoring-screen.module.css';

const names = [
  'minimumStudies',
  'warningIndex',
  'stopIndex',
  'warningFailures',
  'stopFailures',
  'warningRejections',
  'stopRejections',
] as const;
type Name = (typeof names)[number];

/** When the clinic is warned, and when a version is taken out: seven numbers and a reason. */
export function ThresholdsForm({ thresholds }: { thresholds: Thresholds }) {
  const t = useTranslations('monitoring.thresholds');
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [reason, setReason] = useState('');
  const { isActing, refusal, act } = useAct();
  const textOf = (name: Name) => typed[name] ?? String(thresholds[name]);
  const set = (event: FormEvent) => {
    event.preventDefault();
    const numberOf = (name: Name) => Number(textOf(name));
    const asked = {
      minimumStudies: Math.round(numberOf('minimumStudies')),
      warningIndex: numberOf('warningIndex'),
      stopIndex: numberOf('stopIndex'),
      warningFailures: numberOf('warningFailures'),
      stopFailures: numberOf('stopFailures'),
      warningRejections: numberOf('warningRejections'),
      stopRejections: numberOf('stopRejections'),
      reason,
    };
    act(
      () => setThresholds(asked),
      () => setReason(''),
    );
  };
  return (
    <details className={styles.more}>
      <summary>{t('change')}</summary>
      <form className={styles.form} onSubmit={set} noValidate>
        {names.map((name) => (
          <label key={name}>
            <span>{t(name)}</span>
            <input
              inputMode="decimal"
              value={textOf(name)}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          </label>
        ))}
        <label className={styles.wide}>
          <span>{t('reason')}</span>
          <input value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <Button type="submit" disabled={isActing}>
          {t('set')}
        </Button>
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      </form>
    </details>
  );
}
