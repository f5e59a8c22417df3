'use client';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CohortComparisonQuery } from '../../graphql/generated/graphql.ts';
import { Notice } from '../../ui/notice.tsx';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import styles from './analysis.module.css';
import { ComparisonTable } from './comparison-table.tsx';
import type { Figures } from './figures.ts';
import type { PointQuestion } from './use-point-figures.ts';

interface ComparePanelProps {
  readonly figures: Figures;
  readonly question: PointQuestion;
  readonly versions: readonly { readonly id: string; readonly label: string }[];
}

/** Another version beside this one, over the studies that both decided. */
export function ComparePanel({ figures, question, versions }: ComparePanelProps) {
  const t = useTranslations('analysis.compare');
  const others = versions.filter(({ id }) => id !== question.modelVersionId);
  const [chosen, setChosen] = useState('');
  if (others.length === 0) return <Notice title={t('none')}>{t('noneHint')}</Notice>;
  const other = others.find(({ id }) => id === chosen);
  return (
    <section className={styles.card}>
      <label className={styles.pick}>
        {t('with', { model: figures.model })}
        <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{t('choose')}</option>
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.compared}>
        {other && <Compared key={other.id} figures={figures} question={question} other={other} />}
      </div>
      <p className={styles.note}>{t('hint')}</p>
    </section>
  );
}

interface ComparedProps extends Omit<ComparePanelProps, 'versions'> {
  readonly other: { readonly id: string; readonly label: string };
}

type Answer = CohortComparisonQuery['cohortComparison'] | 'WORKING' | 'FAILED';

function Compared({ figures, question, other }: ComparedProps) {
  const t = useTranslations('analysis.compare');
  const errors = useTranslations('errors');
  const answer = useComparison(question, other.id);
  if (answer === 'WORKING' || answer === 'FAILED')
    return <p role="status">{t(answer === 'WORKING' ? 'working' : 'failed')}</p>;
  if (answer.__typename === 'OperationRefused') return <p role="alert">{refusalSentence(errors, answer)}</p>;
  const [pair] = answer.pairs;
  return pair === undefined ? null : (
    <ComparisonTable pair={pair} first={figures.model} second={other.label} task={figures.task} />
  );
}

function useComparison({ frozenCohortId, modelVersionId, task }: PointQuestion, otherId: string): Answer {
  const [answer, setAnswer] = useState<Answer>('WORKING');
  useEffect(() => {
    const leaving = new AbortController();
    const parameters = new URLSearchParams({ first: modelVersionId, second: otherId, task });
    const ask = async () => {
      const told = await askComparison(frozenCohortId, parameters, leaving.signal).catch(() => null);
      if (!leaving.signal.aborted) setAnswer(told ?? 'FAILED');
    };
    void ask();
    return () => leaving.abort();
  }, [frozenCohortId, modelVersionId, task, otherId]);
  return answer;
}

async function askComparison(
  frozenCohortId: string,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<CohortComparisonQuery['cohortComparison'] | null> {
  const response = await fetch(`/cohort-data/comparison/${frozenCohortId}?${parameters}`, {
    signal,
    cache: 'no-store',
  });
  if (!response.ok) return null;
  const { cohortComparison }: CohortComparisonQuery = await response.json();
  return cohortComparison;
}
