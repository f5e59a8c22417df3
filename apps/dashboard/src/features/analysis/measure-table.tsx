'use client';
import { useTranslations } from 'use-intl';
import styles from './analysis.module.css';
import { type MeasureName, type Measures, measureNames } from './figures.ts';
import { two } from './number-words.ts';
import type { Share } from './operating-point.ts';

interface MeasureTableProps {
  readonly label: string;
  /** At the point that is held now. */
  readonly shares: Readonly<Record<MeasureName, Share>>;
  /** With their intervals, as the server last told them; null while it has not told those of the point. */
  readonly measures: Measures | null;
}

/** The table of a paper. Counts and estimates follow at once, intervals come into the place that is kept for them. */
export function MeasureTable({ label, shares, measures }: MeasureTableProps) {
  const t = useTranslations('analysis.table');
  const columns = ['measure', 'estimate', 'interval', 'count'] as const;
  return (
    <table className={styles.measures} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measureNames.map((name) => (
          <Row key={name} name={name} share={shares[name]} interval={measures?.[name] ?? null} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: MeasureName;
  readonly share: Share;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

function Row({ name, share: { count, total }, interval }: RowProps) {
  const t = useTranslations('analysis');
  return (
    <tr>
      <th scope="row">{t(`table.measures.${name}`)}</th>
      <td>
        <b>{total === 0 ? '–' : two(count / total)}</b>
      </td>
      <td>{interval === null ? '…' : t('range', { lower: two(interval.lower), upper: two(interval.upper) })}</td>
      <td>
        <small>{t('table.count', { count, total })}</small>
      </td>
    </tr>
  );
}
