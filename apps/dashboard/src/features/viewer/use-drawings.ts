'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { StudyFilm } from '../study/study.ts';
import { measurementText } from './measurement-text.ts';
import type { Drawing } from './stage/drawings.ts';
import type { Measurements } from './use-measurements.ts';
import type { PointKeys } from './use-point-keys.ts';

/** What is drawn on each film, by the film's id: as it is stored, or where keys are moving it. */
export function useDrawings(
  { films }: { readonly films: readonly StudyFilm[] },
  { standing, selectedId }: Pick<Measurements, 'standing' | 'selectedId'>,
  { shown, activePoint }: PointKeys,
): ReadonlyMap<string, readonly Drawing[]> {
  const t = useTranslations('viewer');
  return useMemo(() => {
    const drawn = (filmId: string): Drawing[] =>
      standing
        .filter((line) => line.filmId === filmId)
        .map((line) => {
          const { points, isMoving } = shown(line);
          const isSelected = line.lineId === selectedId;
          return {
            id: line.id,
            kind: line.kind,
            points,
            // While it moves, what was stored of it is not true any more.
            text: isMoving ? '' : measurementText(t, line.kind, line.value, line.unit),
            isLocked: !line.isOwn,
            isSelected,
            activePoint: isSelected ? activePoint : null,
          };
        });
    return new Map(films.map(({ id }) => [id, drawn(id)]));
  }, [films, standing, selectedId, shown, activePoint, t]);
}
