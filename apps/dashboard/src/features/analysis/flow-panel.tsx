'use client';
import { useTranslations } from 'use-intl';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import { flowOfFrozen } from '../cohort/cohort-flow.ts';
import { FlowFigure } from '../cohort/flow-figure.tsx';
import styles from './analysis.module.css';
import type { FrozenCohort } from './figures.ts';

interface FlowPanelProps {
  readonly frozen: FrozenCohort;
  /** The definition in words. */
  readonly sentence: string;
}

/** Where every study of the clinic went, and why some have no result. */
export function FlowPanel({ frozen: { flow }, sentence }: FlowPanelProps) {
  const t = useTranslations('analysis.flow');
  const reasonOf = useReason();
  if (flow === null) return null;
  return (
    <div className={styles.figures}>
      <section className={styles.card}>
        <FlowFigure flow={flowOfFrozen(flow)} fileName="cohort-flow" />
      </section>
      <section className={styles.card}>
        <h2>{t('definition')}</h2>
        <p className={styles.guard}>{sentence}</p>
        {flow.noResult.length > 0 && (
          <>
            <h2>{t('reasons')}</h2>
            <ul className={styles.reasons}>
              {flow.noResult.map(({ code, message, studies }) => (
                <li key={code}>{t('reason', { reason: reasonOf(code, message), studies })}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

const states = ['WAITING', 'QUEUED', 'RUNNING', 'SCREENED', 'ABSTAINED', 'FAILED'] as const;

function useReason(): (code: string, message: string) => string {
  const t = useTranslations('cohort.flow.states');
  const errors = useTranslations('errors');
  return (code, message) => {
    const state = states.find((candidate) => candidate === code);
    return state === undefined ? refusalSentence(errors, { code, message }) : t(state);
  };
}
