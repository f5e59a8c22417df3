import type { ModelVersionQuery } from '../../graphql/generated/graphql.ts';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import { Markdown } from './markdown.tsx';
import styles from './model-card-screen.module.css';

/** What the maker of a model version says of it: what it is for, what it was trained on, how it did, where it fails. */
export async function ModelCardScreen({ version }: { version: NonNullable<ModelVersionQuery['modelVersion']> }) {
  const t = await readWords('model');
  return (
    <>
      <header className={styles.top}>
        <h1>
          {version.name} {version.version}
        </h1>
        <p>
          {t('title')} · {t('registered', { date: version.registeredAt.slice(0, 10) })} ·{' '}
          {t('manifest', { hash: version.manifestSha256.slice(0, 12) })}
        </p>
        {version.trainingData === 'SYNTHETIC' && <p className={styles.demo}>{t('demo')}</p>}
      </header>
      {version.card === null ? (
        <Notice title={t('noCard')}>{t('noCardHint')}</Notice>
      ) : (
        <article lang="en" className={styles.card}>
          <Markdown text={version.card} />
        </article>
      )}
    </>
  );
}
