'use client';
import { useState } from 'react';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { afterDrawing, type DrawnCobb } from './drawn-curves.ts';
import { draftOf, emptyDraft, type ReadingDraft } from './reading-draft.ts';
import type { StudyToRead } from './study-reading.ts';

const nothing: readonly DrawnCobb[] = [];

/** What is typed, beginning with what is known already: the reading that is amended, or what was decided blinded and drawn. */
export function useReadingDraft(
  study: StudyToRead,
  amends: SignedReadingFragment | null,
  drawnOnFilms: readonly DrawnCobb[],
) {
  const own = study.blindedReads.find(({ reader }) => reader.isViewer);
  const [draft, setDraft] = useState(() =>
    amends === null ? emptyDraft(own) : draftOf(amends, study.screening !== null),
  );
  const [followed, setFollowed] = useState(nothing);
  // What was signed is put right by hand: a drawing that came later changes nothing of it.
  const drawn = amends === null ? drawnOnFilms : nothing;
  if (followed !== drawn) {
    setFollowed(drawn);
    setDraft((before) => ({ ...before, curves: afterDrawing(before.curves, followed, drawn) }));
  }
  const change = (said: Partial<ReadingDraft>) => setDraft((before) => ({ ...before, ...said }));
  return { draft, change };
}
