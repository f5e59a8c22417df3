'use client';
import type { DrawnMeasurementFragment } from '../../graphql/generated/graphql.ts';
import { viewNames } from '../film/messages.ts';
import type { StudyFilm } from '../study/study.ts';
import styles from './measurement-list.module.css';
import { measurementText } from './measurement-text.ts';
import { viewerMessages } from './messages.ts';
import type { Measurements } from './use-measurements.ts';

interface MeasurementListProps {
  readonly films: readonly StudyFilm[];
  readonly measurements: Measurements;
}

/** What was measured, in words: each can be removed by who drew it, and a removal can be undone. */
export function MeasurementList({ films, measurements }: MeasurementListProps) {
  const { standing, removed, message } = measurements;
  const hasAny = standing.length > 0 || removed !== null || message !== null;
  const isUncalibrated = films.some((film) => film.pixelSpacingRowMm === null);
  if (!hasAny && !isUncalibrated) return null;
  return (
    <section className={styles.measurements} aria-labelledby="measurements">
      <h2 id="measurements">{viewerMessages.measurements}</h2>
      {isUncalibrated && <p className={styles.note}>{viewerMessages.squarePixels}</p>}
      <ul>
        {standing.map((measurement) => (
          <Line
            key={measurement.id}
            {...{ measurement, films }}
            onRemove={() => void measurements.remove(measurement)}
          />
        ))}
      </ul>
      <p role="status" className={styles.message}>
        {message}
        {message === null && removed !== null && (
          <>
            {viewerMessages.removed(textOf(removed))}{' '}
            <button type="button" onClick={() => void measurements.undoRemoval()}>
              {viewerMessages.undo}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

interface LineProps {
  readonly measurement: DrawnMeasurementFragment;
  readonly films: readonly StudyFilm[];
  readonly onRemove: () => void;
}

function Line({ measurement, films, onRemove }: LineProps) {
  const film = films.find(({ id }) => id === measurement.filmId);
  const text = textOf(measurement);
  return (
    <li>
      <b>{text}</b>
      <span>
        {film && viewerMessages.onView(viewNames[film.view])}
        {!measurement.isOwn && ` ${viewerMessages.byAnother(measurement.author.displayName)}`}
      </span>
      {measurement.isOwn && (
        <button
          type="button"
          aria-label={viewerMessages.remove(text)}
          title={viewerMessages.remove(text)}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </li>
  );
}

function textOf({ kind, value, unit }: DrawnMeasurementFragment): string {
  return measurementText(kind, value, unit);
}
