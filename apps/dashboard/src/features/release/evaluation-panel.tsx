import type { ReleaseQuery } from '../../graphql/generated/graphql.ts';
import { readWords } from '../../words/read-words.ts';
import { CohortForm } from './cohort-form.tsx';
import { CriteriaForm } from './criteria-form.tsx';
import { EvaluateForm } from './evaluate-form.tsx';
import { EvaluationTable } from './evaluation-table.tsx';
import type { Release } from './release-progress.ts';
import styles from './release-screen.module.css';

interface EvaluationPanelProps {
  readonly release: Release;
  readonly criteria: ReleaseQuery['acceptanceCriteria'];
  readonly cohorts: ReleaseQuery['evaluationCohorts'];
  readonly mayDeploy: boolean;
}

/** By what the version is held, on which studies, and how it did. */
export async function EvaluationPanel({ release, criteria, cohorts, mayDeploy }: EvaluationPanelProps) {
  const t = await readWords('release');
  const isOpen = mayDeploy && release.state !== 'ACTIVE' && release.state !== 'RETIRED';
  const line = criteria && { sensitivity: criteria.minimumSensitivity, margin: criteria.aurocMargin };
  return (
    <section className={styles.panel}>
      <h2>{t('evaluation.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('evaluation.criteria')}</dt>
        <dd>{line ? t('evaluation.criteriaLine', line) : t('evaluation.noCriteria')}</dd>
      </dl>
      {isOpen && (
        <>
          <CriteriaForm criteria={criteria} />
          <CohortForm />
          <EvaluateForm
            releaseId={release.id}
            version={release.version}
            cohorts={cohorts}
            isReady={criteria !== null}
          />
        </>
      )}
      {release.evaluation === null ? (
        <p className={styles.hint}>{t('evaluation.none')}</p>
      ) : (
        <EvaluationTable evaluation={release.evaluation} />
      )}
    </section>
  );
}
