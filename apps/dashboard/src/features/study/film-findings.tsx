'use client';
import { useTranslations } from 'use-intl';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import styles from './film-findings.module.css';
import type { StudyFinding } from './study.ts';

/** Why a film gave no result, in a sentence each; what the study's own sentence says already is not said again. */
export function FilmFindings({ findings, said }: { findings: readonly StudyFinding[]; said: string | null }) {
  const film = useTranslations('film');
  const errors = useTranslations('errors');
  const unsaid = findings.flatMap(({ view, reason: code, message }) =>
    message === null || message === said ? [] : [{ view, sentence: refusalSentence(errors, { code, message }) }],
  );
  if (unsaid.length === 0) return null;
  return (
    <dl className={styles.findings}>
      {unsaid.map(({ view, sentence }) => (
        <div key={view}>
          <dt>{film(`views.${view}`)}</dt>
          <dd>{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
