'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../../ui/keys.tsx';
import { CommentsPanel, type Member } from '../comment/comments-panel.tsx';
import { ReadingPanel } from '../reading/reading-panel.tsx';
import { Films } from '../viewer/films.tsx';
import { MeasurementList } from '../viewer/measurement-list.tsx';
import { PriorsTimeline } from '../viewer/priors-timeline.tsx';
import { useMeasurements } from '../viewer/use-measurements.ts';
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
  readonly maySign: boolean;
  readonly mayMeasure: boolean;
}

export function StudyScreen({ study, members, nowMs, maySign, mayMeasure }: StudyScreenProps) {
  const t = useTranslations('study');
  const router = useRouter();
  const [isSigned, setSigned] = useState(study.readingStatus === 'SIGNED');
  const measurements = useMeasurements(study.measurements);
  useKeys([{ keys: ['u', 'Escape'], label: t('keys.back'), run: () => router.push('/worklist') }]);
  return (
    <>
      <RefreshWhenScreened status={study.screeningStatus} />
      <StudyHeader study={study} isSigned={isSigned} nowMs={nowMs} />
      <div className={styles.study}>
        <Films study={study} measurements={measurements} mayMeasure={mayMeasure} />
        <aside className={styles.panel}>
          <ScreeningPanel study={study} />
          <MeasurementList films={study.films} measurements={measurements} />
          <ReadingPanel
            studyId={study.id}
            screeningId={study.screening?.id ?? null}
            signed={study.readings}
            maySign={maySign}
            onSigned={() => setSigned(true)}
          />
          <PriorsTimeline study={study} />
          <CommentsPanel studyId={study.id} comments={study.comments} members={members} />
        </aside>
      </div>
    </>
  );
}
