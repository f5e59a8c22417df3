'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { personName } from '../patient/person-name.ts';
import { type AssignmentOutcome, changeAssignment, takeNextStudy } from './assignment-actions.ts';
import type { WorklistRow } from './read-worklist-page.ts';

export type AssignmentStep = 'TAKE' | 'TAKE_OVER' | 'RELEASE' | 'ACKNOWLEDGE' | 'WITHDRAW';

/** What was done or refused, with the way back where there is one. */
export interface AssignmentNews {
  readonly sentence: string;
  readonly isRefusal: boolean;
  readonly undo: (() => void) | null;
}

/** Changes of who works on a study. Whatever comes of one, `onChanged` shows the list as it is now. */
export function useAssignment(onChanged: () => void) {
  const t = useTranslations('worklist');
  const patient = useTranslations('patient');
  const router = useRouter();
  const [news, setNews] = useState<AssignmentNews | null>(null);
  const [isBusy, start] = useTransition();

  const tell = useCallback(
    (outcome: AssignmentOutcome | null, sentence: string, undo: ((version: number) => void) | null = null) => {
      if (outcome === null) setNews({ sentence: t('failed'), isRefusal: true, undo: null });
      else if (outcome.kind === 'REFUSED') setNews({ sentence: outcome.sentence, isRefusal: true, undo: null });
      else setNews({ sentence, isRefusal: false, undo: undo && (() => undo(outcome.study.version)) });
      onChanged();
    },
    [t, onChanged],
  );
  const change = (row: WorklistRow, step: AssignmentStep, version = row.version) => {
    start(async () => {
      const outcome = await changeAssignment({ studyId: row.id, version, step }).catch(() => null);
      const back = step === 'TAKE' ? 'RELEASE' : step === 'RELEASE' ? 'TAKE' : null;
      const undo = back && ((changed: number) => change(row, back, changed));
      tell(outcome, t(`done.${step}`, { name: personName(patient, row.patient.name) }), undo);
    });
  };
  const takeNext = () => {
    start(async () => {
      const outcome = await takeNextStudy().catch(() => null);
      if (outcome?.kind === 'DONE') router.push(`/studies/${outcome.study.id}`);
      else tell(outcome, '');
    });
  };
  return { news, isBusy, change, takeNext, tell, say: setNews };
}

export type Assignment = ReturnType<typeof useAssignment>;
