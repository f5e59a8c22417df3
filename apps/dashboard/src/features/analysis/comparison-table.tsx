'use client';
import { useTranslations } from 'use-intl';
import type { CohortComparisonQuery, Task } from '../../graphql/generated/graphql.ts';
import styles from './analysis.module.css';
import { type DataCell, DataTable } from './data-table.tsx';
import { pValue, signed, three } from './number-words.ts';

type Comparison = Extract<CohortComparisonQuery['cohortComparison'], { __typename: 'CohortComparison' }>;
type Pair = Comparison['pairs'][number];

interface ComparisonTableProps {
  readonly pair: Pair;
  readonly first: string;
  readonly second: string;
  readonly task: Task;
}

/** What differs between two versions, each test with its own p and with Holm’s. */
export function ComparisonTable({ pair, first, second, task }: ComparisonTableProps) {
  const t = useTranslations('analysis');
  const names = ['measure', 'difference', 'p', 'adjusted', 'differ'] as const;
  const cells = useComparisonCells();
  return (
    <>
      <h2>{t('compare.title', { first, second })}</h2>
      <p className={styles.note}>
        {t('compare.on', { positives: pair.positives, negatives: pair.negatives, task: t(`tasks.${task}`) })}
      </p>
      <DataTable
        label={t('compare.title', { first, second })}
        columns={names.map((name) => t(`compare.columns.${name}`))}
        rows={[
          { name: t('compare.area'), cells: cells.area(pair.area) },
          { name: t('table.measures.sensitivity'), cells: cells.shares(pair.sensitivity) },
          { name: t('table.measures.specificity'), cells: cells.shares(pair.specificity) },
        ]}
      />
    </>
  );
}

function useComparisonCells() {
  const t = useTranslations('analysis.compare');
  const open: readonly DataCell[] = [{ value: t('open') }, { value: '–' }, { value: '–' }, { value: '–' }];
  const difference = ({ estimate, lower, upper }: { estimate: number; lower: number; upper: number }): DataCell => ({
    value: t('difference', { estimate: signed(estimate), lower: signed(lower), upper: signed(upper) }),
  });
  return {
    area: (area: Pair['area']): readonly DataCell[] =>
      area === null
        ? open
        : [
            difference(area.difference),
            { value: pValue(area.pValue) },
            { value: pValue(area.adjustedP) },
            { value: t('areas', { first: three(area.first), second: three(area.second) }) },
          ],
    shares: (compared: Pair['sensitivity']): readonly DataCell[] =>
      compared === null
        ? open
        : [
            difference(compared.shares.difference),
            { value: pValue(compared.shares.pValue) },
            { value: pValue(compared.adjustedP) },
            { value: t('differ', compared.shares.table) },
          ],
  };
}
