'use client';
import { useTranslations } from 'use-intl';
import type { RescreeningState, RescreeningStep } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { useAct } from '../release/use-act.ts';
import styles from './compare-screen.module.css';
import { changeRescreening } from './comparison-actions.ts';

const stepsOf: Readonly<Record<RescreeningState, readonly RescreeningStep[]>> = {
  RUNNING: ['PAUSE', 'CANCEL'],
  PAUSED: ['RESUME', 'CANCEL'],
  CANCELLED: [],
  COMPLETED: [],
};

interface RescreeningActsProps {
  readonly rescreeningId: string;
  readonly state: RescreeningState;
}

/** What can be done to a re-screening from where it stands. */
export function RescreeningActs({ rescreeningId, state }: RescreeningActsProps) {
  const t = useTranslations('comparison.rescreenings.acts');
  const { isActing, refusal, act } = useAct();
  return (
    <>
      {stepsOf[state].map((step) => (
        <Button key={step} disabled={isActing} onClick={() => act(() => changeRescreening({ rescreeningId, step }))}>
          {t(step)}
        </Button>
      ))}
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </>
  );
}
