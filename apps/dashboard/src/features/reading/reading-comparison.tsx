'use client';
import { useTranslations } from 'use-intl';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import styles from './reading-comparison.module.css';
import { useReadingLines } from './use-reading-lines.ts';

/** The two standing readings side by side for the person who decides, the lines in which they differ set apart. */
export function ReadingComparison({ readings }: { readings: readonly SignedReadingFragment[] }) {
  const t = useTranslations('reading');
  const linesOf = useReadingLines();
  const columns = readings.map((reading) => ({
    id: reading.id,
    name: reading.reader.displayName,
    turn: t(`turns.${reading.turn}`),
    lines: [
      { label: t('verdict'), value: reading.verdict && t(`verdicts.${reading.verdict}`) },
      ...linesOf(reading),
      { label: t('comment'), value: reading.comment },
    ],
  }));
  const labels = columns[0]?.lines.map(({ label }) => label) ?? [];
  const rows = labels
    .map((label, index) => ({ label, values: columns.map(({ id, lines }) => ({ id, value: lines[index]?.value })) }))
    .filter(({ values }) => values.some(({ value }) => value !== null));
  return (
    <table className={styles.comparison}>
      <caption>{t('readings')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ id, name, turn }) => (
            <th key={id} scope="col">
              {name}
              <small>{turn}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label} data-differs={new Set(values.map(({ value }) => value)).size > 1}>
            <th scope="row">{label}</th>
            {values.map(({ id, value }) => (
              <td key={id}>{value ?? '—'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
