'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import {
  advanceRelease,
  approvePromotion,
  type Outcome,
  proposePromotion,
  reinstateRelease,
  retireRelease,
  rollBackRelease,
} from './release-actions.ts';
import styles from './release-screen.module.css';
import { useAct } from './use-act.ts';

export type Act = 'VALIDATE' | 'SHADOW' | 'CANARY' | 'PROPOSE' | 'APPROVE' | 'ROLL_BACK' | 'REINSTATE' | 'RETIRE';

interface Place {
  readonly releaseId: string;
  readonly version: number;
  readonly reason: string;
}

const deeds: Readonly<Record<Act, (place: Place) => Promise<Outcome>>> = {
  VALIDATE: (place) => advanceRelease(place, 'VALIDATE'),
  SHADOW: (place) => advanceRelease(place, 'SHADOW'),
  CANARY: (place) => advanceRelease(place, 'CANARY'),
  PROPOSE: proposePromotion,
  APPROVE: approvePromotion,
  ROLL_BACK: rollBackRelease,
  REINSTATE: reinstateRelease,
  RETIRE: retireRelease,
};

interface StepFormProps {
  readonly releaseId: string;
  readonly version: number;
  /** The first is what comes next. */
  readonly acts: readonly Act[];
}

/** One reason, and the steps that may be taken with it. */
export function StepForm({ releaseId, version, acts }: StepFormProps) {
  const t = useTranslations('release.act');
  const [reason, setReason] = useState('');
  const { isActing, refusal, act } = useAct();
  const take = (what: Act) =>
    act(
      () => deeds[what]({ releaseId, version, reason }),
      () => setReason(''),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [next] = acts;
    if (next !== undefined) take(next);
  };
  return (
    <form className={styles.line} onSubmit={submit} noValidate>
      <label className={styles.grow}>
        <span>{t('reason')}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {acts.map((what, index) => (
        <Button
          key={what}
          type={index === 0 ? 'submit' : 'button'}
          kind={index === 0 && what !== 'RETIRE' ? 'go' : 'quiet'}
          disabled={isActing}
          onClick={index === 0 ? undefined : () => take(what)}
        >
          {t(what)}
        </Button>
      ))}
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </form>
  );
}
