import { readWords } from '../../words/read-words.ts';
import { checks, progressOf, type Release } from './release-progress.ts';
import styles from './release-screen.module.css';

/** What is behind the release, and what comes next; a word goes with every mark. */
export async function ReleaseChecklist({ release }: { release: Release }) {
  const t = await readWords('release');
  const progress = progressOf(release);
  const next = release.state === 'RETIRED' ? undefined : checks.find((check) => !progress[check]);
  const stateOf = (check: (typeof checks)[number]) => {
    if (progress[check]) return 'done';
    return check === next ? 'next' : 'open';
  };
  return (
    <section className={styles.panel}>
      <h2>{t('steps.title')}</h2>
      <ol className={styles.checks}>
        {checks.map((check) => (
          <li key={check} data-step={stateOf(check)} aria-current={check === next ? 'step' : undefined}>
            <span>{t(`steps.${check}`)}</span>
            <em>{t(`steps.${stateOf(check)}`)}</em>
          </li>
        ))}
      </ol>
    </section>
  );
}
