import type { ModelVersionQuery } from '../../graphql/generated/graphql.ts';
import { FigureGroup } from '../../ui/figure/figure-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import { EvaluationTable } from '../release/evaluation-table.tsx';
import { AurocFigure } from './auroc-figure.tsx';
import { Markdown } from './markdown.tsx';
import { VersionFacts } from './version-facts.tsx';
import { VersionLineage } from './version-lineage.tsx';
import { VersionPoints } from './version-points.tsx';
import styles from './version-screen.module.css';

export type Version = NonNullable<ModelVersionQuery['registeredVersion']>;

/** All that is known of a version: where it runs, what it is made of, how it did, and what its maker says of it. */
export async function VersionScreen({ version }: { version: Version }) {
  const t = await readWords('model');
  return (
    <>
      <header className={styles.top}>
        <h1>
          {version.name} {version.version}
        </h1>
        <p>{t('registered', { date: version.registeredAt.slice(0, 10) })}</p>
        {version.trainingKind === 'SYNTHETIC' && <p className={styles.demo}>{t('demo')}</p>}
      </header>
      <div className={styles.columns}>
        <div>
          <VersionLineage version={version} />
          <VersionFacts version={version} />
        </div>
        <div>
          <Figures version={version} />
          <Evaluations version={version} />
          <Card version={version} />
        </div>
      </div>
    </>
  );
}

async function Figures({ version }: { version: Version }) {
  return (
    <section className={styles.panel}>
      <FigureGroup>
        <AurocFigure aurocs={version.aurocs} />
      </FigureGroup>
      <VersionPoints points={version.operatingPoints} />
    </section>
  );
}

async function Evaluations({ version: { evaluations } }: { version: Version }) {
  const t = await readWords('model');
  return (
    <section className={styles.panel}>
      <h2>{t('evaluations')}</h2>
      {evaluations.length === 0 && <p className={styles.hint}>{t('noEvaluation')}</p>}
      {evaluations.map((evaluation) => (
        <EvaluationTable key={evaluation.id} evaluation={evaluation} />
      ))}
    </section>
  );
}

async function Card({ version: { name, version, card } }: { version: Version }) {
  const t = await readWords('model');
  if (card === null) return <Notice title={t('noCard')}>{t('noCardHint')}</Notice>;
  const address = `/model-cards/${name}/${version}`;
  return (
    <section className={styles.panel}>
      <div className={styles.cardTop}>
        <h2>{t('title')}</h2>
        <span>
          <a href={`${address}.md`} download>
            {t('markdown')}
          </a>
          <a href={`${address}.pdf`} download>
            {t('pdf')}
          </a>
        </span>
      </div>
      <article lang="en" className={styles.card}>
        <Markdown text={card} />
      </article>
    </section>
  );
}
