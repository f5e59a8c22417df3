import Link from 'next/link';
import { Instant } from '../../ui/formats.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './version-screen.module.css';
import type { Version } from './version-screen.tsx';

type Release = Version['releases'][number];

/** Where it runs in this clinic, and what it came after and what came after it. */
export async function VersionLineage({ version: { releases } }: { version: Version }) {
  const t = await readWords('model');
  return (
    <section className={styles.panel}>
      <h2>{t('here')}</h2>
      {releases.length === 0 ? (
        <p className={styles.hint}>{t('nowhere')}</p>
      ) : (
        <ul className={styles.releases}>
          {releases.map((release) => (
            <ReleaseLine key={release.id} release={release} />
          ))}
        </ul>
      )}
    </section>
  );
}

async function ReleaseLine({ release: { id, state, changedAt, replaces, replacedBy } }: { release: Release }) {
  const t = await readWords('model');
  const states = await readWords('release');
  const successors = replacedBy.filter((one) => one.state === 'ACTIVE' || one.state === 'RETIRED');
  return (
    <li>
      <Link className={styles.link} href={`/releases/${id}`} prefetch={false}>
        <b data-state={state}>{states(`states.${state}`)}</b> <Instant at={changedAt} />
      </Link>
      {replaces !== null && <Other word={t('after')} release={replaces} />}
      {successors.map((one) => (
        <Other key={one.id} word={t('before')} release={one} />
      ))}
    </li>
  );
}

function Other({ word, release }: { word: string; release: Omit<NonNullable<Release['replaces']>, 'state'> }) {
  const { id, modelVersion } = release;
  return (
    <small>
      {`${word} `}
      <Link className={styles.link} href={`/releases/${id}`} prefetch={false}>
        {`${modelVersion.name} ${modelVersion.version}`}
      </Link>
    </small>
  );
}
