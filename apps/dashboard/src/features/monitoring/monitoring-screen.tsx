import Link from 'next/link';
import type { MonitoringQuery } from '../../graphql/generated/graphql.ts';
import { readWords } from '../../words/read-words.ts';
import { AbstentionTable } from './abstention-table.tsx';
import { MeasureFigures } from './measure-figures.tsx';
import { MixTable } from './mix-table.tsx';
import type { Monitoring } from './monitoring.ts';
import styles from './monitoring-screen.module.css';
import { ReferencePanel } from './reference-panel.tsx';
import { SignalTable } from './signal-table.tsx';
import { ThresholdsPanel } from './thresholds-panel.tsx';

interface MonitoringScreenProps {
  readonly release: NonNullable<MonitoringQuery['release']>;
  readonly monitoring: Monitoring;
  readonly mayDeploy: boolean;
}

export async function MonitoringScreen({ release, monitoring, mayDeploy }: MonitoringScreenProps) {
  const t = await readWords('monitoring');
  const { reference, days, today, studiesToday, thresholds, accuracy, warningsAMonth, stopsAMonth } = monitoring;
  const last = days.at(-1);
  const counts = { studies: studiesToday, failures: today.failures, late: today.late };
  const falseAlarms = t('falseAlarms', { warning: 100 * warningsAMonth, stop: 100 * stopsAMonth });
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lead', release.modelVersion)}</p>
        </div>
        <Link className={styles.link} href={`/releases/${release.id}`} prefetch={false}>
          {release.modelVersion.name} {release.modelVersion.version}
        </Link>
      </header>
      <dl className={styles.state}>
        <div>
          <dt>{t('lastDay')}</dt>
          <dd>
            {last === undefined ? t('noDay') : `${last.day} `}
            {last !== undefined && (
              <span className={styles.level} data-level={last.level}>
                {t(`levels.${last.level}`)}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('today')}</dt>
          <dd>{t('todayCounts', counts)}</dd>
        </div>
      </dl>
      <div className={styles.columns}>
        <div>
          {last === undefined ? (
            <section className={styles.panel}>
              <h2>{t('noDay')}</h2>
              <p className={styles.hint}>{t('noDayHint')}</p>
            </section>
          ) : (
            <SignalTable day={last} falseAlarms={falseAlarms} />
          )}
          <MeasureFigures days={days} thresholds={thresholds} accuracy={accuracy} />
        </div>
        <div>
          <ReferencePanel reference={reference} releaseId={release.id} mayDeploy={mayDeploy} />
          <ThresholdsPanel thresholds={thresholds} mayDeploy={mayDeploy} />
          <MixTable reference={reference} days={days} today={today} />
          <AbstentionTable days={days} today={today} />
        </div>
      </div>
    </>
  );
}
