import { readWords } from '../../words/read-words.ts';
import { documentNames } from './document-names.ts';
import { DocumentsForm } from './documents-form.tsx';
import type { Release } from './release-progress.ts';
import styles from './release-screen.module.css';

interface DocumentsPanelProps {
  readonly release: Release;
  readonly mayDeploy: boolean;
}

/** The documents to be written, or to be read once they stand. */
export async function DocumentsPanel({ release, mayDeploy }: DocumentsPanelProps) {
  const t = await readWords('release');
  const isOpen = release.state !== 'ACTIVE' && release.state !== 'RETIRED';
  const { modifications, protocol, impact, canaryShare, version } = release;
  return (
    <section className={styles.panel}>
      <h2>{t('documents.title')}</h2>
      {mayDeploy && isOpen ? (
        <>
          <p className={styles.hint}>{t('documents.hint')}</p>
          <DocumentsForm
            key={version}
            releaseId={release.id}
            {...{ modifications, protocol, impact, canaryShare, version }}
          />
        </>
      ) : (
        <dl className={styles.documents}>
          {documentNames.map((name) => (
            <div key={name}>
              <dt>{t(`documents.${name}`)}</dt>
              <dd>{release[name] === '' ? t('documents.missing') : release[name]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
