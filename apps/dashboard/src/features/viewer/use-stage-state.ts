'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { FilmStage, StageState } from './stage/film-stage.ts';

const nothing = () => () => undefined;

/** What of a film is seen now; null while it is not on its stage. */
export function useStageState(stage: FilmStage | null): StageState | null {
  const subscribe = useCallback((listener: () => void) => (stage ? stage.onChange(listener) : nothing()), [stage]);
  return useSyncExternalStore(
    subscribe,
    () => stage?.state ?? null,
    () => null,
  );
}
