import { viewNames } from '../film/messages.ts';
import styles from './film-findings.module.css';
import type { StudyFinding } from './study.ts';

/** Why a film gave no result, in a sentence each; what the study's own sentence says already is not said again. */
export function FilmFindings({ findings, said }: { findings: readonly StudyFinding[]; said: string | null }) {
  const unsaid = findings.filter(({ message }) => message !== null && message !== said);
  if (unsaid.length === 0) return null;
  return (
    <dl className={styles.findings}>
      {unsaid.map(({ view, message }) => (
        <div key={view}>
          <dt>{viewNames[view]}</dt>
          <dd>{message}</dd>
        </div>
      ))}
    </dl>
  );
}
