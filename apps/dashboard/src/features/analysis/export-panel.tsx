'use client';
import { useTranslations } from 'use-intl';
import styles from './analysis.module.css';
import { DataTable } from './data-table.tsx';
import type { Figures } from './figures.ts';
import { type PointQuestion, questionParameters } from './use-point-figures.ts';

interface ExportPanelProps {
  readonly figures: Figures;
  readonly question: PointQuestion;
  readonly mayExport: boolean;
}

const files = [
  { name: 'html', hint: 'htmlHint', file: 'figures.html' },
  { name: 'csv', hint: 'csvHint', file: 'figures.csv' },
  { name: 'members', hint: 'membersHint', file: 'members.csv' },
  { name: 'json', hint: 'jsonHint', file: 'figures.json' },
] as const;

/** Files of the figures on the screen, and what the reporting guidelines still want to be told. */
export function ExportPanel({ figures: { checklist }, question, mayExport }: ExportPanelProps) {
  const t = useTranslations('analysis.exports');
  const columns = (['subject', 'guideline', 'answer'] as const).map((name) => t(`columns.${name}`));
  return (
    <div className={styles.stack}>
      <section className={styles.card}>
        <h2>{t('title')}</h2>
        <p className={styles.note}>{mayExport ? t('hint') : t('forbidden')}</p>
        {mayExport && (
          <ul className={styles.files}>
            {files.map(({ name, hint, file }) => (
              <li key={name}>
                <a href={`/cohort-files/${question.frozenCohortId}/${file}?${questionParameters(question)}`} download>
                  {t(name)}
                </a>
                <span>{t(hint)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.card}>
        <h2>{t('checklist')}</h2>
        <p className={styles.note}>{t('checklistHint')}</p>
        <DataTable
          label={t('checklist')}
          columns={columns}
          rows={checklist.map(({ guideline, subject, answer }) => ({
            name: subject,
            cells: [{ value: guideline }, { value: answer ?? t('open') }],
          }))}
        />
      </section>
    </div>
  );
}
