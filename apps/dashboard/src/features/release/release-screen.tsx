import Link from 'next/link';
import type { ReleaseQuery } from '../../graphql/generated/graphql.ts';
import { readWords } from '../../words/read-words.ts';
import { DocumentsPanel } from './documents-panel.tsx';
import { EvaluationPanel } from './evaluation-panel.tsx';
import { ReleaseChecklist } from './release-checklist.tsx';
import { ReleaseHistory } from './release-history.tsx';
import { ReleaseLineage } from './release-lineage.tsx';
import type { Release } from './release-progress.ts';
import styles from './release-screen.module.css';
import { StepPanel } from './step-panel.tsx';

interface ReleaseScreenProps {
  readonly release: Release;
  readonly criteria: ReleaseQuery['acceptanceCriteria'];
  readonly cohorts: ReleaseQuery['evaluationCohorts'];
  readonly mayDeploy: boolean;
}

export async function ReleaseScreen({ release, criteria, cohorts, mayDeploy }: ReleaseScreenProps) {
  const t = await readWords('release');
  return (
    <>
      <header className={styles.top}>
        <h1>
          {release.modelVersion.name} {release.modelVersion.version}
        </h1>
        <p data-state={release.state}>{t(`states.${release.state}`)}</p>
        <Link className={styles.back} href="/models" prefetch={false}>
          {t('back')}
        </Link>
      </header>
      <div className={styles.columns}>
        <div className={styles.aside}>
          <ReleaseChecklist release={release} />
          <ReleaseLineage release={release} mayDeploy={mayDeploy} />
          <ReleaseHistory release={release} />
        </div>
        <div>
          {mayDeploy && <StepPanel release={release} />}
          <EvaluationPanel release={release} criteria={criteria} cohorts={cohorts} mayDeploy={mayDeploy} />
          <DocumentsPanel release={release} mayDeploy={mayDeploy} />
        </div>
      </div>
    </>
  );
}
