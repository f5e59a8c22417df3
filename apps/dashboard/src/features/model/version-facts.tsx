import { readWords } from '../../words/read-words.ts';
import styles from './version-screen.module.css';
import type { Version } from './version-screen.tsx';

/** What it was trained from, what it is made of, and who took it in. */
export async function VersionFacts({ version }: { version: Version }) {
  const t = await readWords('model');
  const { trainingKind, trainingCount, trainingPreset, backbone, codeCommit, manifestSha256 } = version;
  const kind = trainingKind === null ? t('unreadable') : trainingKind === 'SYNTHETIC' ? t('synthetic') : t('clinical');
  const count = trainingCount === null ? [] : [t('films', { count: trainingCount })];
  const facts = [
    { label: t('trained'), value: [kind, ...count, ...(trainingPreset === null ? [] : [trainingPreset])].join(', ') },
    { label: t('backbone'), value: backbone ?? '–' },
    { label: t('commit'), value: codeCommit ?? '–', isCode: true },
    { label: t('manifest'), value: manifestSha256, isCode: true },
    ...version.signatures.map(({ keyId, signedAt }) => ({
      label: t('signed', { date: signedAt.slice(0, 10) }),
      value: keyId,
      isCode: true,
    })),
  ];
  return (
    <section className={styles.panel}>
      <h2>{t('facts')}</h2>
      <dl className={styles.facts}>
        {facts.map(({ label, value, isCode }) => (
          <div key={label + value}>
            <dt>{label}</dt>
            <dd className={isCode ? styles.mono : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.files}>
        <summary>{t('files', { count: version.artifacts.length })}</summary>
        <dl className={styles.facts}>
          {version.artifacts.map(({ path, sha256, byteLength }) => (
            <div key={path}>
              <dt>{t('file', { path, megabytes: byteLength / 2 ** 20 })}</dt>
              <dd className={styles.mono}>{sha256}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
