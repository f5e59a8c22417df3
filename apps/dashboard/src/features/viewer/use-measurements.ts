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

/** A measurement as it stands. */
export interface DrawnLine extends DrawnMeasurementFragment {
  /** Stays when it is moved, which gives it another id. */
  readonly lineId: string;
}

export interface Measurements {
  /** Another list after every write, also a refused one: then what is drawn has to be drawn again as it is stored. */
  readonly standing: readonly DrawnLine[];
  /** What there is to say: that something is being saved, or why it was not. */
  readonly message: string | null;
  readonly isSaving: boolean;
  readonly removed: DrawnLine | null;
  /** The line that keys are about. */
  readonly selectedId: string | null;
  select(lineId: string | null): void;
  store(filmId: string, kind: MeasurementKind, points: readonly FilmPoint[]): Promise<void>;
  move(measurementId: string, points: readonly FilmPoint[]): Promise<void>;
  remove(measurement: DrawnLine): Promise<void>;
  undoRemoval(): Promise<void>;
}

const asLine = (measurement: DrawnMeasurementFragment): DrawnLine => ({ ...measurement, lineId: measurement.id });

/** The measurements of a study as they are stored, and every change of them through the server. */
export function useMeasurements(first: readonly DrawnMeasurementFragment[]): Measurements {
  const [standing, setStanding] = useState<readonly DrawnLine[]>(() => first.map(asLine));
  const [removed, setRemoved] = useState<DrawnLine | null>(null);
  const [selectedId, select] = useState<string | null>(null);
  const { message, isSaving, write } = useWrite(setStanding);
  return {
    standing,
    message,
    isSaving,
    removed,
    selectedId,
    select,
    async store(filmId, kind, points) {
      const stored = await write(
        () => storeMeasurement({ filmId, kind, points: [...points] }),
        (written) => (before) => [...before, asLine(written)],
      );
      if (stored !== null) select(stored.id);
    },
    async move(measurementId, points) {
      await write(
        () => moveMeasurement({ measurementId, points: [...points] }),
        (written) => (before) =>
          before.map((one) => (one.id === measurementId ? { ...written, lineId: one.lineId } : one)),
      );
    },
    async remove(measurement) {
      const gone = await write(
        () => removeMeasurement({ measurementId: measurement.id }),
        (written) => (before) => before.filter(({ id }) => id !== written.id),
      );
      if (gone !== null) setRemoved(measurement);
    },
    async undoRemoval() {
      if (removed === null) return;
      const back = await write(
        () => restoreMeasurement({ measurementId: removed.id }),
        (written) => (before) => [
          ...before.filter(({ id }) => id !== written.id),
          { ...written, lineId: removed.lineId },
        ],
      );
      if (back !== null) setRemoved(null);
    },
  };
}

type Change = (before: readonly DrawnLine[]) => readonly DrawnLine[];

/** One write at a time through the server: its outcome changes the list, and what was refused is said. */
function useWrite(setStanding: (change: Change) => void) {
  const t = useTranslations('viewer');
  const [message, setMessage] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const write = async (
    ask: () => Promise<MeasurementOutcome>,
    keep: (written: DrawnMeasurementFragment) => Change,
  ): Promise<DrawnMeasurementFragment | null> => {
    setSaving(true);
    setMessage(t('saving'));
    const outcome = await ask().catch(() => ({ kind: 'REFUSED' as const, sentence: t('saveFailed') }));
    setSaving(false);
    setMessage(outcome.kind === 'REFUSED' ? outcome.sentence : null);
    setStanding(outcome.kind === 'WRITTEN' ? keep(outcome.measurement) : (before) => [...before]);
    return outcome.kind === 'WRITTEN' ? outcome.measurement : null;
  };
  return { message, isSaving, write };
}
