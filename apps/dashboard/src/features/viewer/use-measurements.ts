'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DrawnMeasurementFragment, MeasurementKind } from '../../graphql/generated/graphql.ts';
import type { FilmPoint } from './stage/film-stage.ts';
import {
  type MeasurementOutcome,
  moveMeasurement,
  removeMeasurement,
  restoreMeasurement,
  storeMeasurement,
} from './write-measurement.ts';

export interface Measurements {
  readonly standing: readonly DrawnMeasurementFragment[];
  /** What there is to say: that something is being saved, or why it was not. */
  readonly message: string | null;
  readonly removed: DrawnMeasurementFragment | null;
  /** Counts up when what is drawn has to be drawn again as it is stored. */
  readonly revision: number;
  store(filmId: string, kind: MeasurementKind, points: readonly FilmPoint[]): Promise<void>;
  move(measurementId: string, points: readonly FilmPoint[]): Promise<void>;
  remove(measurement: DrawnMeasurementFragment): Promise<void>;
  undoRemoval(): Promise<void>;
}

/** The measurements of a study as they are stored, and every change of them through the server. */
export function useMeasurements(first: readonly DrawnMeasurementFragment[]): Measurements {
  const t = useTranslations('viewer');
  const [standing, setStanding] = useState(first);
  const [message, setMessage] = useState<string | null>(null);
  const [removed, setRemoved] = useState<DrawnMeasurementFragment | null>(null);
  const [revision, setRevision] = useState(0);
  const write = async (
    ask: () => Promise<MeasurementOutcome>,
    keep: (written: DrawnMeasurementFragment) => (before: readonly DrawnMeasurementFragment[]) => typeof standing,
  ): Promise<DrawnMeasurementFragment | null> => {
    setMessage(t('saving'));
    const outcome = await ask().catch(() => ({ kind: 'REFUSED' as const, sentence: t('saveFailed') }));
    setMessage(outcome.kind === 'REFUSED' ? outcome.sentence : null);
    if (outcome.kind === 'WRITTEN') setStanding(keep(outcome.measurement));
    setRevision((count) => count + 1);
    return outcome.kind === 'WRITTEN' ? outcome.measurement : null;
  };
  return {
    standing,
    message,
    removed,
    revision,
    async store(filmId, kind, points) {
      await write(
        () => storeMeasurement({ filmId, kind, points: [...points] }),
        (written) => (before) => [...before, written],
      );
    },
    async move(measurementId, points) {
      await write(
        () => moveMeasurement({ measurementId, points: [...points] }),
        (written) => (before) => before.map((one) => (one.id === measurementId ? written : one)),
      );
    },
    async remove(measurement) {
      const gone = await write(
        () => removeMeasurement({ measurementId: measurement.id }),
        (written) => (before) => before.filter(({ id }) => id !== written.id),
      );
      if (gone !== null) setRemoved(gone);
    },
    async undoRemoval() {
      if (removed === null) return;
      const back = await write(
        () => restoreMeasurement({ measurementId: removed.id }),
        (written) => (before) => [...before.filter(({ id }) => id !== written.id), written],
      );
      if (back !== null) setRemoved(null);
    },
  };
}
