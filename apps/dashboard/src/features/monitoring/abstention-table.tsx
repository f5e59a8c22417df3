import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import type { Monitoring } from './monitoring.ts';
import styles from './monitoring-screen.module.css';

/** Why the version gave no result, in the sentence that a reader gets, with how often. */
export async function AbstentionTable({ days, today }: Pick<Monitoring, 'days' | 'today'>) {
  const t = await readWords('monitoring');
  const errors = await readWords('errors');
  const past = days.flatMap(({ summary }) => summary.abstentions);
  const reasons = [...new Map([...past, ...today.abstentions].map(({ kind, message }) => [kind, message ?? kind]))];
  const sumOf = (of: Monitoring['today']['abstentions'], reason: string) =>
    of.filter(({ kind }) => kind === reason).reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.panel}>
      <h2>{t('abstentions.title')}</h2>
      {reasons.length === 0 ? (
        <p className={styles.hint}>{t('abstentions.none')}</p>
      ) : (
        <table className={styles.table} aria-label={t('abstentions.label')}>
          <thead>
            <tr>
              <th scope="col">{t('abstentions.reason')}</th>
              <th scope="col">{t('abstentions.days')}</th>
              <th scope="col">{t('abstentions.today')}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(([reason, message]) => (
              <tr key={reason}>
                <th scope="row">{refusalSentence(errors, { code: reason, message })}</th>
                <td>{sumOf(past, reason)}</td>
                <td>{sumOf(today.abstentions, reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
