'use client';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../../ui/keys.tsx';
import { CarePanel } from '../care/care-panel.tsx';
import { CommentsPanel, type Member } from '../comment/comments-panel.tsx';
import { ownCobbs } from '../reading/drawn-curves.ts';
import { ReadingPanel } from '../reading/reading-panel.tsx';
import { Films } from '../viewer/films.tsx';
import { MeasurementList } from '../viewer/measurement-list.tsx';
import { PriorsTimeline } from '../viewer/priors-timeline.tsx';
import { useMeasurements } from '../viewer/use-measurements.ts';
import { usePointKeys } from '../viewer/use-point-keys.ts';
import { MisplacedFilms } from './misplaced-films.tsx';
import { RefreshWhenScreened } from './refresh-when-screened.tsx';
import { ScreeningPanel } from './screening-panel.tsx';
import type { Study } from './study.ts';
import { StudyHeader } from './study-header.tsx';
import styles from './study-screen.module.css';

interface StudyScreenProps {
  readonly study: Study;
  /** Whom a comment can name; null when the person may not comment. */
  readonly members: readonly Member[] | null;
  readonly nowMs: number;
  readonly may: {
    readonly sign: boolean;
    readonly measure: boolean;
    readonly recordSteps: boolean;
    readonly recordReference: boolean;
  };
}

export function StudyScreen({ study, members, nowMs, may }: StudyScreenProps) {
  const t = useTranslations('study');
  const router = useRouter();
  const measurements = useMeasurements(study.measurements);
  const keys = usePointKeys(measurements);
  const drawn = useMemo(() => ownCobbs(study.films, measurements.standing), [study.films, measurements.standing]);
  useKeys([{ keys: ['u', 'Escape'], label: t('keys.back'), run: () => router.push('/worklist') }]);
  return (
    <>
      <RefreshWhenScreened status={study.screeningStatus} />
      <StudyHeader study={study} isSigned={study.readingStatus === 'SIGNED'} nowMs={nowMs} />
      <div className={styles.study}>
        <Films {...{ study, measurements, keys }} mayMeasure={may.measure} />
        <aside className={styles.panel}>
          {study.isWithheld ? <MisplacedFilms study={study} /> : <ScreeningPanel study={study} />}
          <MeasurementList films={study.films} {...{ measurements, keys }} />
          <ReadingPanel {...{ study, drawn }} maySign={may.sign} />
          <CarePanel study={study} may={may} />
          <PriorsTimeline study={study} />
          <CommentsPanel studyId={study.id} comments={study.comments} members={members} />
        </aside>
      </div>
    </>
  );
}
