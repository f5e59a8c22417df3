import Link from 'next/link';
import { readWords } from '../../words/read-words.ts';
import type { Release } from './release-progress.ts';
import styles from './release-screen.module.css';

interface ReleaseLineageProps {
  readonly release: Release;
  readonly mayDeploy: boolean;
}

function trainingWord(kind: string | null) {
  if (kind === null) return 'unreadable';
  return kind === 'SYNTHETIC' ? 'synthetic' : 'clinical';
}

/** Which version it is, and what it comes after. */
export async function ReleaseLineage({ release, mayDeploy }: ReleaseLineageProps) {
  const t = await readWords('release');
  const { modelVersion, replaces } = release;
  const wasShadow = release.events.some(({ toState }) => toState === 'SHADOW');
  return (
    <section className={styles.panel}>
      <h2>{t('lineage.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('registry.card')}</dt>
        <dd>
          <Link className={styles.link} href={`/models/${modelVersion.name}/${modelVersion.version}`} prefetch={false}>
            {modelVersion.name} {modelVersion.version}
          </Link>
        </dd>
        <dt>{t('lineage.manifest')}</dt>
        <dd className={styles.mono}>{modelVersion.manifestSha256.slice(0, 24)}</dd>
        <dt>{t('registry.columns.training')}</dt>
        <dd>{t(`registry.${trainingWord(modelVersion.trainingKind)}`)}</dd>
        <dt>{t('lineage.replaces')}</dt>
        <dd>
          {replaces === null ? (
            t('lineage.nothing')
          ) : (
            <Link className={styles.link} href={`/releases/${replaces.id}`} prefetch={false}>
              {replaces.modelVersion.name} {replaces.modelVersion.version}
            </Link>
          )}
        </dd>
      </dl>
      {mayDeploy && wasShadow && (
        <Link className={styles.link} href={`/releases/${release.id}/disagreements`} prefetch={false}>
          {t('lineage.disagreements')}
        </Link>
      )}
    </section>
  );
}
