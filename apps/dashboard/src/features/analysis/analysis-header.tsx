'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { shortHash } from '../cohort/short-hash.ts';
import styles from './analysis.module.css';
import type { FrozenCohort } from './figures.ts';

interface AnalysisHeaderProps {
  readonly frozen: FrozenCohort;
  readonly task: Task;
  readonly modelVersionId: string | null;
  readonly versions: readonly { readonly id: string; readonly label: string }[];
}

/** What the figures are of: the frozen cohort with its hash, the task and the version. */
export function AnalysisHeader({ frozen, task, modelVersionId, versions }: AnalysisHeaderProps) {
  const t = useTranslations('analysis');
  const router = useRouter();
  const go = (changed: Readonly<Record<string, string>>) => {
    const url = new URL(window.location.href);
    for (const [name, value] of Object.entries(changed)) url.searchParams.set(name, value);
    // A threshold and a prevalence belong to the version and the task that they were said of.
    for (const name of ['threshold', 'prevalence']) url.searchParams.delete(name);
    router.push(`${url.pathname}${url.search}`);
  };
  const tasks = (['CMS', 'SCOLIOSIS'] as const).map((value) => ({ value, label: t(`tasks.${value}`) }));
  return (
    <header className={styles.top}>
      <FrozenTitle frozen={frozen} />
      <div className={styles.picks}>
        <Segmented label={t('task')} value={task} choices={tasks} onChange={(value) => go({ task: value })} />
        {modelVersionId !== null && (
          <label className={styles.pick}>
            <span className="visually-hidden">{t('version')}</span>
            <select value={modelVersionId} onChange={({ target }) => go({ version: target.value })}>
              {versions.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <Link className={buttonClass('quiet')} href={`/cohorts/${frozen.cohort.id}`} prefetch={false}>
          {t('edit')}
        </Link>
      </div>
    </header>
  );
}

function FrozenTitle({ frozen }: { frozen: FrozenCohort }) {
  const t = useTranslations('analysis');
  const { cohort, sha256, studyCount, patientCount, referenceCount, endedAt } = frozen;
  return (
    <div>
      <h1>{cohort.name}</h1>
      <p>
        {t('line', { studies: studyCount ?? 0, patients: patientCount ?? 0, reference: referenceCount ?? 0 })}{' '}
        {endedAt !== null && <Instant at={endedAt} options={{ dateStyle: 'medium' }} />}{' '}
        {sha256 !== null && (
          <span className={styles.hash} title={t('hash', { hash: sha256 })}>
            {shortHash(sha256)}
          </span>
        )}
      </p>
    </div>
  );
}
