'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { freezeCohort } from './release-actions.ts';
import styles from './release-screen.module.css';
import { useAct } from './use-act.ts';

/** Asks for what is known today to be frozen as a cohort with a name. */
export function CohortForm() {
  const t = useTranslations('release.evaluation');
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { isActing, refusal, act } = useAct();
  const freeze = (event: FormEvent) => {
    event.preventDefault();
    act(
      () => freezeCohort(name),
      () => {
        setName('');
        setAsked(true);
      },
    );
  };
  return (
    <details className={styles.more}>
      <summary>{t('freeze')}</summary>
      <form className={styles.line} onSubmit={freeze} noValidate>
        <label className={styles.grow}>
          <span>{t('name')}</span>
          <input value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <Button type="submit" disabled={isActing}>
          {t('freezeDo')}
        </Button>
        {isAsked && refusal === null && <p role="status">{t('freezeAsked')}</p>}
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      </form>
    </details>
  );
}
