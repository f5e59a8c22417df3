import Link from 'next/link';
import type { ModelsQuery } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './models-screen.module.css';

type Release = ModelsQuery['releases'][number];

export async function ReleaseTable({ releases }: { releases: readonly Release[] }) {
  const t = await readWords('release');
  return (
    <section>
      <h2 className={styles.heading}>{t('releases.title')}</h2>
      {releases.length === 0 ? (
        <Notice title={t('releases.empty')}>{t('releases.emptyHint')}</Notice>
      ) : (
        <table className={styles.list} aria-label={t('releases.label')}>
          <thead>
            <tr>
              <th scope="col">{t('releases.columns.version')}</th>
              <th scope="col">{t('releases.columns.state')}</th>
              <th scope="col" className={styles.wide}>
                {t('releases.columns.evaluation')}
              </th>
              <th scope="col" className={styles.wide}>
                {t('releases.columns.changed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {releases.map((release) => (
              <Row key={release.id} release={release} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

async function Row({ release }: { release: Release }) {
  const t = await readWords('release');
  const { evaluation, modelVersion, proposedBy } = release;
  const evaluated = evaluation === null ? 'notEvaluated' : evaluation.passed ? 'passed' : 'failed';
  return (
    <tr>
      <td>
        <Link className={styles.link} href={`/releases/${release.id}`} prefetch={false}>
          {modelVersion.name} <b>{modelVersion.version}</b>
        </Link>
      </td>
      <td>
        <span className={styles.state} data-state={release.state}>
          {t(`states.${release.state}`)}
        </span>
        {proposedBy !== null && <small>{t('releases.proposed', { name: proposedBy })}</small>}
      </td>
      <td className={styles.wide} data-failed={evaluated === 'failed'}>
        {t(`releases.${evaluated}`)}
      </td>
      <td className={styles.wide}>
        <Instant at={release.changedAt} />
      </td>
    </tr>
  );
}
