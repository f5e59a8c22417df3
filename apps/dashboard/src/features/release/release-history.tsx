import { Instant } from '../../ui/formats.tsx';
import { readWords } from '../../words/read-words.ts';
import type { Release } from './release-progress.ts';
import styles from './release-screen.module.css';

interface Line {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly person: string | null;
  readonly reason: string;
}

/** Steps, proposals and approvals, the latest first. */
export async function ReleaseHistory({ release }: { release: Release }) {
  const t = await readWords('release');
  const steps = release.events.map(({ id, fromState, toState, person, reason, recordedAt: at }): Line => {
    const to = t(`states.${toState}`);
    const what = fromState === null ? to : t('history.step', { from: t(`states.${fromState}`), to });
    return { id, at, what, person, reason };
  });
  const said = release.approvals.map(
    ({ id, kind, person, reason, recordedAt: at }): Line => ({ id, at, what: t(`approvals.${kind}`), person, reason }),
  );
  const lines = [...steps, ...said].toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <section className={styles.panel}>
      <h2>{t('history.title')}</h2>
      <ol className={styles.history}>
        {lines.map(({ id, at, what, person, reason }) => (
          <li key={id}>
            <b>{what}</b> {person ?? t('history.platform')}
            <q>{reason}</q>
            <small>
              <Instant at={at} />
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
