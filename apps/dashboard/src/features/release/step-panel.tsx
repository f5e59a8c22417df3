import { readWords } from '../../words/read-words.ts';
import type { Release } from './release-progress.ts';
import styles from './release-screen.module.css';
import { type Act, StepForm } from './step-form.tsx';

/** What may be done next from where the release stands. */
function actsOf(release: Release): readonly Act[] {
  switch (release.state) {
    case 'DRAFT':
      return ['VALIDATE', 'RETIRE'];
    case 'VALIDATED':
      return ['SHADOW', 'RETIRE'];
    case 'SHADOW':
      return ['CANARY', 'RETIRE'];
    case 'CANARY':
      if (release.proposalSha256 === null) return ['PROPOSE', 'RETIRE'];
      return release.isProposedByViewer ? ['RETIRE'] : ['APPROVE', 'RETIRE'];
    case 'ACTIVE':
      return release.replaces === null ? [] : ['ROLL_BACK'];
    case 'RETIRED':
      return release.mayReturn ? ['REINSTATE'] : [];
  }
}

/** The next step, what it means, and who has to take it. */
export async function StepPanel({ release }: { release: Release }) {
  const t = await readWords('release');
  const acts = actsOf(release);
  const { proposalSha256, proposedBy, replaces, state, isProposedByViewer } = release;
  return (
    <section className={styles.panel}>
      <h2>{t(`states.${state}`)}</h2>
      {proposalSha256 !== null && (
        <p className={styles.said}>
          {isProposedByViewer ? t('act.own') : t('act.proposed', { name: proposedBy ?? '' })}
          <small>{t('act.stands', { sha256: proposalSha256.slice(0, 16) })}</small>
        </p>
      )}
      {state === 'ACTIVE' && (
        <p className={styles.said}>
          {replaces === null ? t('act.noWayBack') : t('act.rollBackTo', replaces.modelVersion)}
        </p>
      )}
      {state === 'RETIRED' && <p className={styles.said}>{release.mayReturn ? t('act.stopped') : t('act.retired')}</p>}
      {acts.length > 0 && (
        <StepForm key={release.version} releaseId={release.id} version={release.version} acts={acts} />
      )}
    </section>
  );
}
