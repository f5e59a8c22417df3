import Link from 'next/link';
import type { ModelsQuery } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './models-screen.module.css';

type Release = ModelsQuery['releases'][number];

const places = ['ACTIVE', 'CANARY', 'SHADOW'] as const;

/** What answers for this clinic now, what is tried on a share, and what runs beside unseen. */
export async function DeploymentBoard({ releases }: { releases: readonly Release[] }) {
  const t = await readWords('release');
  return (
    <section className={styles.board} aria-label={t('board.title')}>
      {places.map((place) => (
        <Place key={place} place={place} release={releases.find(({ state }) => state === place)} />
      ))}
    </section>
  );
}

async function Place({ place, release }: { place: (typeof places)[number]; release: Release | undefined }) {
  const t = await readWords('release');
  const none = place === 'ACTIVE' ? t('board.noneACTIVE') : t('board.none');
  const isEmptyCanary = place === 'CANARY' && release === undefined;
  const share = Math.round((release?.canaryShare ?? 0) * 100);
  const hint = isEmptyCanary ? t('board.CANARYEmpty') : t(`board.${place}Hint`, { share });
  return (
    <div className={styles.place} data-empty={release === undefined}>
      <h2>{t(`board.${place}`)}</h2>
      {release === undefined ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <>
          <p className={styles.running}>
            <Link href={`/releases/${release.id}`} prefetch={false}>
              {release.modelVersion.name} <b>{release.modelVersion.version}</b>
            </Link>
          </p>
          <p>
            {t('board.since')} <Instant at={release.changedAt} />
            {release.replaces && ` · ${t('board.before', release.replaces.modelVersion)}`}
          </p>
          {place !== 'SHADOW' && (
            <p>
              <Link className={styles.link} href={`/releases/${release.id}/monitoring`} prefetch={false}>
                {t('board.watched')}
              </Link>
            </p>
          )}
        </>
      )}
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
