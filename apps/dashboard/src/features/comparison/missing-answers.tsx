'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useAct } from '../release/use-act.ts';
import styles from './compare-screen.module.css';
import type { Version } from './compared.ts';
import { startRescreening } from './comparison-actions.ts';

interface MissingAnswersProps {
  readonly cohortId: string;
  readonly version: Version;
  readonly count: number;
}

/** Says of how many studies a version has said nothing, and has them asked. Nothing when it has of all. */
export function MissingAnswers({ cohortId, version, count }: MissingAnswersProps) {
  const t = useTranslations('comparison');
  const [reason, setReason] = useState('');
  const { isActing, refusal, act } = useAct();
  if (count === 0) return null;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    act(
      () => startRescreening({ cohortId, modelVersionId: version.id, reason }),
      () => setReason(''),
    );
  };
  return (
    <form className={styles.missing} onSubmit={ask} noValidate>
      <p>{t('missing', { name: version.name, version: version.version, count })}</p>
      <label>
        <span>{t('reason')}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" disabled={isActing}>
        {t('ask')}
      </Button>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </form>
  );
}
