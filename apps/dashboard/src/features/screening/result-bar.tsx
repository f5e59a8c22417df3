'use client';
import { useTranslations } from 'use-intl';
import type { ScreeningOutcome, Task } from '../../graphql/generated/graphql.ts';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { probabilityNumber } from './probability-number.ts';
import styles from './result-bar.module.css';

export interface TaskResult {
  readonly task: Task;
  readonly outcome: ScreeningOutcome;
  readonly probability: number;
  readonly threshold: number;
}

/** Amber is CMS at or above its threshold and nothing else; below it the bar is grey. */
export function toneOf({ task, outcome }: Pick<TaskResult, 'task' | 'outcome'>): 'flag' | 'scoliosis' | 'muted' {
  if (task === 'SCOLIOSIS') return 'scoliosis';
  return outcome === 'POSITIVE' ? 'flag' : 'muted';
}

/** The probability as a bar with its threshold as a tick, and as a number with two decimals. */
export function ResultBar({ result }: { result: TaskResult }) {
  const t = useTranslations('screening');
  return (
    <span className={styles.result} data-tone={toneOf(result)} data-outcome={result.outcome}>
      <MeterBar value={result.probability} tick={result.threshold} tone={toneOf(result)} />
      <span className={styles.number}>{probabilityNumber(result.probability)}</span>
      <span className="visually-hidden">, {t(`outcomes.${result.task}.${result.outcome}`)}</span>
    </span>
  );
}
