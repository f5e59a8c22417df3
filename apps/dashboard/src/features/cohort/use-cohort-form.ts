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
  const save = useSaving(kept, base, act, (version) => {
    setBase(version);
    setSaved(true);
  });
  const isWritten = isWhole(typed.draft);
  return {
    typed,
    refusal,
    isSaved,
    isChanged: kept === null || !isWritten || written(typed) !== written(typedOf(kept)),
    isWritten,
    /** Else only the name or what it is for: those have no versions. */
    isRedefined: JSON.stringify(content.definition) !== JSON.stringify(criterionOf(typedOf(kept).draft)),
    isSavable: isWritten && !isActing,
    /** Somebody else saved since. */
    isOvertaken: kept !== null && kept.version > base && !isActing,
    change,
    edit: (next: (draft: DraftGroup) => DraftGroup) => {
      setTyped((old) => ({ ...old, draft: next(old.draft) }));
      setSaved(false);
    },
    save: () => save(content),
    takeTheirs: () => {
      setTyped(typedOf(kept));
      setBase(kept?.version ?? 0);
    },
    keepMine: () => setBase(kept?.version ?? 0),
  };
}

interface Content {
  readonly name: string;
  readonly description: string;
  readonly definition: Criterion;
}

/** Keeps a cohort for the first time and goes to it, or writes its next version. */
function useSaving(
  kept: KeptCohort | null,
  base: number,
  act: ReturnType<typeof useAct>['act'],
  onSaved: (version: number) => void,
): (content: Content) => void {
  const router = useRouter();
  if (kept === null)
    return (content) =>
      act(
        () => createCohort(content),
        ({ cohortId }) => router.push(`/cohorts/${cohortId}`),
      );
  return (content) =>
    act(
      () => reviseCohort({ ...content, cohortId: kept.id, version: base }),
      ({ version }) => onSaved(version),
    );
}

export type CohortForm = ReturnType<typeof useCohortForm>;
