import { readWords } from '../../words/read-words.ts';
import type { Thresholds } from './monitoring.ts';
import styles from './monitoring-screen.module.css';
import { ThresholdsForm } from './thresholds-form.tsx';

/** The thresholds in force, and a form for who may set them. */
export async function ThresholdsPanel({ thresholds, mayDeploy }: { thresholds: Thresholds; mayDeploy: boolean }) {
  const t = await readWords('monitoring');
  const { minimumStudies, warningIndex, stopIndex, warningFailures, stopFailures, ...rest } = thresholds;
  const rows = [
    ['minimumStudies', minimumStudies],
    ['warningIndex', warningIndex],
    ['stopIndex', stopIndex],
    ['warningFailures', warningFailures],
    ['stopFailures', stopFailures],
    ['warningRejections', rest.warningRejections],
    ['stopRejections', rest.stopRejections],
  ] as const;
  return (
    <section className={styles.panel}>
      <h2>{t('thresholds.title')}</h2>
      <p className={styles.hint}>{thresholds.isDefault ? t('thresholds.default') : t('thresholds.own')}</p>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`thresholds.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayDeploy && <ThresholdsForm thresholds={thresholds} />}
    </section>
  );
}
