'use client';
import { type RefObject, useEffect, useState } from 'react';
import type { FilmStage } from './stage/film-stage.ts';
import type { LoadedFilm } from './stage/load-film.ts';
import { loadFilm } from './stage/load-film.ts';
import type { ReadingDesk } from './stage/reading-desk.ts';

export type StageStatus =
  | { readonly kind: 'LOADING' /** 0 to 1, null before the first byte. */; readonly share: number | null }
  | { readonly kind: 'READY'; readonly stage: FilmStage; readonly loaded: LoadedFilm }
  | { readonly kind: 'FAILED' };

interface StagedFilm {
  readonly id: string;
  readonly filmPath: string;
  readonly pixelSpacingRowMm: number | null;
  readonly pixelSpacingColumnMm: number | null;
}

const loading: StageStatus = { kind: 'LOADING', share: null };

/** Fetches a film's full pixels and shows them in the element; `attempt` counts up to try again. */
export function useFilmStage(
  desk: ReadingDesk | null,
  film: StagedFilm,
  element: RefObject<HTMLDivElement | null>,
  attempt: number,
): StageStatus {
  const [loaded, setLoaded] = useState<LoadedFilm | null>(null);
  const [status, setStatus] = useState<StageStatus>(loading);
  const { filmPath, id, pixelSpacingRowMm, pixelSpacingColumnMm } = film;
  useEffect(() => {
    const leaving = new AbortController();
    // Each attempt begins anew.
    setStatus(attempt === 0 ? loading : { ...loading });
    const progress = (share: number) => setStatus((now) => (now.kind === 'LOADING' ? { kind: 'LOADING', share } : now));
    loadFilm(filmPath, leaving.signal, progress)
      .then(setLoaded)
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return;
        console.error('A film could not be loaded.', error);
        setStatus({ kind: 'FAILED' });
      });
    return () => leaving.abort();
  }, [filmPath, attempt]);
  useEffect(() => {
    if (desk === null || loaded === null || element.current === null) return;
    let isGone = false;
    const row = pixelSpacingRowMm ?? 1;
    const column = pixelSpacingColumnMm ?? 1;
    const isCalibrated = pixelSpacingRowMm !== null;
    desk
      .openFilm(element.current, { id, spacing: { row, column, isCalibrated }, loaded })
      .then((stage) => {
        if (isGone) desk.closeFilm(id);
        else setStatus({ kind: 'READY', stage, loaded });
      })
      .catch((error: unknown) => {
        console.error('A film could not be shown.', error);
        if (!isGone) setStatus({ kind: 'FAILED' });
      });
    return () => {
      isGone = true;
      desk.closeFilm(id);
      setStatus(loading);
    };
  }, [desk, loaded, element, id, pixelSpacingRowMm, pixelSpacingColumnMm]);
  return status;
}
