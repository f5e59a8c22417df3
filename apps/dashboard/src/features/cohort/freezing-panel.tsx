'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { FreezingProgressFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import { useAct } from '../release/use-act.ts';
import { cancelFreezing, freezeCohort } from './cohort-actions.ts';
import styles from './cohort-screen.module.css';
import { shortHash } from './short-hash.ts';
import { isUnderWay, useFreezing } from './use-freezing.ts';

interface FreezingPanelProps {
  readonly cohortId: string;
  readonly version: number;
  readonly definitionNumber: number;
  readonly frozenCohorts: readonly FreezingProgressFragment[];
  readonly mayFreeze: boolean;
  /** What is on the screen is not what is saved. */
  readonly isChanged: boolean;
}

/** What is frozen of a cohort, what is being frozen, and the way to freeze it as it is now. */
export function FreezingPanel(props: FreezingPanelProps) {
  const { cohortId, version, definitionNumber, frozenCohorts, mayFreeze, isChanged } = props;
  const t = useTranslations('cohort.freezing');
  const { isActing, refusal, act } = useAct();
  const isRunning = frozenCohorts.some(isUnderWay);
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <div className={styles.panelTop}>
        <h2>{t('title')}</h2>
        {mayFreeze && (
          <Button
            disabled={isActing || isChanged || isRunning}
            onClick={() => act(() => freezeCohort({ cohortId, version }))}
          >
            {t('do', { number: definitionNumber })}
          </Button>
        )}
      </div>
      {isChanged && mayFreeze && <p className={styles.hint}>{t('saveFirst')}</p>}
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {frozenCohorts.length === 0 && <p className={styles.hint}>{t('none')}</p>}
      <ul className={styles.lines}>
        {frozenCohorts.map((frozen) => (
          <Line key={frozen.id} cohortId={cohortId} first={frozen} mayFreeze={mayFreeze} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly cohortId: string;
  readonly first: FreezingProgressFragment;
  readonly mayFreeze: boolean;
}

function Line({ cohortId, first, mayFreeze }: LineProps) {
  const t = useTranslations('cohort.freezing');
  const { isActing, refusal, act } = useAct();
  const { id, state, definition, sha256, requestedAt, requestedBy, ...counts } = useFreezing(first);
  const isRunning = state === 'QUEUED' || state === 'RUNNING';
  return (
    <li>
      <div className={styles.lineTop}>
        <span>
          <b>{t(`states.${state}`)}</b> {t('version', { number: definition.number })}
        </span>
        {sha256 !== null && (
          <Link className={styles.hash} href={`/cohorts/${cohortId}/frozen/${id}`} prefetch={false}>
            {t('open', { hash: shortHash(sha256) })}
          </Link>
        )}
        {isRunning && mayFreeze && (
          <Button kind="bare" disabled={isActing} onClick={() => act(() => cancelFreezing(id))}>
            {t('cancel')}
          </Button>
        )}
      </div>
      {isRunning && <Progress done={counts.studiesDone} all={counts.studiesInAll} />}
      <Counts {...counts} />
      <small>
        <Instant at={requestedAt} /> {t('asked', { person: requestedBy })}
      </small>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </li>
  );
}

type CountsProps = Pick<FreezingProgressFragment, 'studyCount' | 'patientCount' | 'referenceCount'>;

function Counts({ studyCount, patientCount, referenceCount }: CountsProps) {
  const t = useTranslations('cohort.freezing');
  if (studyCount === null || patientCount === null || referenceCount === null) return null;
  return <p>{t('counts', { studies: studyCount, patients: patientCount, reference: referenceCount })}</p>;
}

function Progress({ done, all }: { done: number; all: number | null }) {
  const t = useTranslations('cohort.freezing');
  return (
    <div className={styles.progress}>
      <progress aria-label={t('progressLabel')} max={all ?? 1} value={all === null ? 0 : done} />
      <span>{all === null ? '' : t('progress', { done, all })}</span>
    </div>
  );
}
