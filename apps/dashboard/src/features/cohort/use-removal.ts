'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CohortsQuery } from '../../graphql/generated/graphql.ts';
import { useAct } from '../release/use-act.ts';
import { setCohortRemoved } from './cohort-actions.ts';

type Cohort = Pick<CohortsQuery['cohorts'][number], 'id' | 'name' | 'version'>;

interface Done {
  readonly sentence: string;
  /** What can be brought back; null after it was. */
  readonly removed: Cohort | null;
}

/** Takes cohorts out of the list, and the last one back into it. */
export function useRemoval() {
  const t = useTranslations('cohort');
  const { isActing, refusal, act } = useAct();
  const [done, setDone] = useState<Done | null>(null);
  const set = ({ id, name, version }: Cohort, removed: boolean) =>
    act(
      () => setCohortRemoved({ cohortId: id, version, removed }),
      (kept) =>
        setDone({
          sentence: t(removed ? 'removed' : 'restored', { name }),
          removed: removed ? { id, name, version: kept.version } : null,
        }),
    );
  const removed = done?.removed ?? null;
  return {
    isActing,
    news:
      refusal === null ? done && { sentence: done.sentence, isRefusal: false } : { sentence: refusal, isRefusal: true },
    remove: (cohort: Cohort) => set(cohort, true),
    undo: removed === null ? null : () => set(removed, false),
  };
}
