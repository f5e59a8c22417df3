'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CohortQuery } from '../../graphql/generated/graphql.ts';
import { useAct } from '../release/use-act.ts';
import { createCohort, reviseCohort } from './cohort-actions.ts';
import type { Criterion } from './criterion.ts';
import { criterionOf, type DraftGroup, draftOf, isWhole } from './criterion-draft.ts';

export type KeptCohort = NonNullable<CohortQuery['cohort']>;

interface Typed {
  readonly name: string;
  readonly description: string;
  readonly draft: DraftGroup;
}

const everyStudy: Criterion = { kind: 'ALL', criteria: [] };

function typedOf(kept: KeptCohort | null): Typed {
  const definition = kept?.definitions[0]?.criterion ?? everyStudy;
  return { name: kept?.name ?? '', description: kept?.description ?? '', draft: draftOf(definition) };
}

const written = ({ name, description, draft }: Typed) => JSON.stringify([name, description, criterionOf(draft)]);

/** What is typed of a cohort, and saving it; `kept` is what the server has, null for one that is not there yet. */
export function useCohortForm(kept: KeptCohort | null) {
  const router = useRouter();
  const { isActing, refusal, act } = useAct();
  const [typed, setTyped] = useState(() => typedOf(kept));
  /** The version that was read when what is typed was begun. */
  const [base, setBase] = useState(kept?.version ?? 0);
  const [isSaved, setSaved] = useState(false);
  const change = (changed: Partial<Typed>) => {
    setTyped((old) => ({ ...old, ...changed }));
    setSaved(false);
  };
  const content = { name: typed.name, description: typed.description, definition: criterionOf(typed.draft) };
  const save = () => {
    if (kept === null) {
      act(
        () => createCohort(content),
        ({ cohortId }) => router.push(`/cohorts/${cohortId}`),
      );
      return;
    }
    act(
      () => reviseCohort({ ...content, cohortId: kept.id, version: base }),
      ({ version }) => {
        setBase(version);
        setSaved(true);
      },
    );
  };
  const isWritten = isWhole(typed.draft);
  return {
    typed,
    refusal,
    isSaved,
    isChanged: kept === null || !isWritten || written(typed) !== written(typedOf(kept)),
    isWritten,
    isSavable: isWritten && !isActing,
    /** Somebody else saved since. */
    isOvertaken: kept !== null && kept.version > base && !isActing,
    change,
    edit: (next: (draft: DraftGroup) => DraftGroup) => {
      setTyped((old) => ({ ...old, draft: next(old.draft) }));
      setSaved(false);
    },
    save,
    takeTheirs: () => {
      setTyped(typedOf(kept));
      setBase(kept?.version ?? 0);
    },
    keepMine: () => setBase(kept?.version ?? 0),
  };
}

export type CohortForm = ReturnType<typeof useCohortForm>;
