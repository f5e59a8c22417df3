import Link from 'next/link';
import type { ReleaseStopsQuery } from '../../graphql/generated/graphql.ts';
import { readWords } from '../../words/read-words.ts';
import { AcknowledgeStop } from './acknowledge-stop.tsx';
import styles from './stop-notices.module.css';

/** Above every screen of an administrator, until one of them has seen it: which version was taken out, and why. */
export async function StopNotices({ stops }: { stops: ReleaseStopsQuery['releaseStops'] }) {
  if (stops.length === 0) return null;
  const t = await readWords('monitoring');
  return (
    <section className={styles.notices} aria-label={t('stop.label')}>
      {stops.map((stop) => {
        const measures = stop.measures.map((measure) => t(`measures.${measure}`)).join(' · ');
        const place = stop.fromState === 'CANARY' ? 'CANARY' : 'ACTIVE';
        return (
          <div key={stop.id} className={styles.notice}>
            <p>
              <b>{t(`stop.${place}`, stop.release.modelVersion)}</b> {t('stop.why', { measures, day: stop.day })}
            </p>
            <Link href={`/releases/${stop.release.id}/monitoring`} prefetch={false}>
              {t('stop.look')}
            </Link>
            <AcknowledgeStop releaseStopId={stop.id} />
          </div>
        );
      })}
    </section>
  );
}
