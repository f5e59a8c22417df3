import { readWords } from '../../words/read-words.ts';
import { byGravity, type Monitoring, type Signal } from './monitoring.ts';
import styles from './monitoring-screen.module.css';

/** The signals of the last judged day with their level in words, the gravest first. */
export async function SignalTable({ day, falseAlarms }: { day: Monitoring['days'][number]; falseAlarms: string }) {
  const t = await readWords('monitoring');
  const columns = ['measure', 'level', 'value', 'chance', 'count'] as const;
  return (
    <section className={styles.panel}>
      <h2>{t('signals.title', { day: day.day })}</h2>
      <p className={styles.hint}>
        {t('windowDays', { days: day.days, studies: day.studies })}
        {'. '}
        {falseAlarms}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('signals.label')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'chance' ? styles.chance : undefined}>
                  {t(`signals.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byGravity(day.signals).map((signal) => (
              <Row key={signal.measure} signal={signal} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const smallest = 0.0001;

async function Row({ signal: { measure, level, value, pValue, count } }: { signal: Signal }) {
  const t = await readWords('monitoring');
  return (
    <tr data-level={level}>
      <th scope="row">{t(`measures.${measure}`)}</th>
      <td>
        <span className={styles.level} data-level={level}>
          {t(`levels.${level}`)}
        </span>
      </td>
      <td>{value === null ? '–' : value.toFixed(2)}</td>
      <td className={styles.chance}>
        {pValue === null ? '–' : pValue < smallest ? t('signals.less', { limit: '0.0001' }) : written(pValue)}
      </td>
      <td>{count}</td>
    </tr>
  );
}

/** As exactly as it matters. */
function written(pValue: number): string {
  return pValue.toFixed(pValue < 0.01 ? 4 : 2);
}
