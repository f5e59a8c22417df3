'use client';
import { useCallback, useState } from 'react';
import type { FilmPoint } from './stage/film-stage.ts';
import type { DrawnLine, Measurements } from './use-measurements.ts';

interface Nudged {
  readonly lineId: string;
  readonly points: readonly number[];
}

/** A point of a measurement that is moved with keys: seen at once, stored when the key is let go. */
export interface PointKeys {
  /** The point that has the focus, from 0. */
  readonly activePoint: number | null;
  /** The line as it stands, with the points where the keys have put them. */
  shown(line: DrawnLine): { readonly points: readonly FilmPoint[]; readonly isMoving: boolean };
  focus(point: number | null): void;
  /** Moves the point by pixels of the film. */
  nudge(line: DrawnLine, point: number, by: FilmPoint): void;
  /** Stores what was moved, if anything was. */
  settle(line: DrawnLine): void;
}

export function usePointKeys({ move, isSaving }: Pick<Measurements, 'move' | 'isSaving'>): PointKeys {
  const [nudged, setNudged] = useState<Nudged | null>(null);
  const [activePoint, focus] = useState<number | null>(null);
  const pointsOf = (line: DrawnLine) => (nudged?.lineId === line.lineId ? nudged.points : line.points);
  const shown = useCallback(
    (line: DrawnLine) => {
      const isMoving = nudged?.lineId === line.lineId;
      return { points: pairsOf(isMoving ? nudged.points : line.points), isMoving };
    },
    [nudged],
  );
  return {
    activePoint,
    focus,
    shown,
    nudge(line, point, { x, y }) {
      // Where it is put now would be lost with the answer to what is being stored.
      if (isSaving) return;
      const points = pointsOf(line).map((value, index) =>
        index === 2 * point ? value + x : index === 2 * point + 1 ? value + y : value,
      );
      setNudged({ lineId: line.lineId, points });
    },
    settle(line) {
      if (nudged === null || nudged.lineId !== line.lineId || isSaving) return;
      void move(line.id, pairsOf(nudged.points)).finally(() => setNudged(null));
    },
  };
}

function pairsOf(coordinates: readonly number[]): FilmPoint[] {
  return Array.from({ length: coordinates.length / 2 }, (_, index) => ({
    x: coordinates[index * 2] ?? 0,
    y: coordinates[index * 2 + 1] ?? 0,
  }));
}
