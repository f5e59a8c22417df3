import { Instant } from '../../ui/formats.tsx';
import { readWords } from '../../words/read-words.ts';
import { FreezeForm } from './freeze-form.tsx';
import type { Monitoring } from './monitoring.ts';
import styles from './monitoring-screen.module.css';

interface ReferencePanelProps extends Pick<Monitoring, 'reference'> {
  readonly releaseId: string;
  readonly mayDeploy: boolean;
}

/** What the days are held against, and how to freeze something else. */
export async function ReferencePanel({ reference, releaseId, mayDeploy }: ReferencePanelProps) {
  const t = await readWords('monitoring');
  return (
    <section className={styles.panel}>
      <h2>{t('reference.title')}</h2>
      {reference === null ? (
        <>
          <p>{t('reference.none')}</p>
          <p className={styles.hint}>{t('reference.noneHint')}</p>
        </>
      ) : (
        <>
          <p>{t(`reference.${reference.source}`, { count: reference.studyCount })}</p>
          {reference.source === 'EVALUATION' && <p className={styles.hint}>{t('reference.EVALUATIONHint')}</p>}
          <p className={styles.hint}>
            <q>{reference.reason}</q>, {t('reference.frozen')} <Instant at={reference.frozenAt} />{' '}
            <span className={styles.mono}>{reference.sha256.slice(0, 16)}</span>
          </p>
        </>
      )}
      {mayDeploy && reference?.source !== 'CLINICAL' && (
        <FreezeForm releaseId={releaseId} label={reference === null ? t('reference.freeze') : t('reference.again')} />
      )}
    </section>
  );
}
