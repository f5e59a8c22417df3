'use client';
import { useTranslations } from 'use-intl';
import type { DrawnMeasurementFragment } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../words/words.ts';
import type { StudyFilm } from '../study/study.ts';
import styles from './measurement-list.module.css';
import { measurementText } from './measurement-text.ts';
import type { Measurements } from './use-measurements.ts';

interface MeasurementListProps {
  readonly films: readonly StudyFilm[];
  readonly measurements: Measurements;
}

/** What was measured, in words: each can be removed by who drew it, and a removal can be undone. */
export function MeasurementList({ films, measurements }: MeasurementListProps) {
  const t = useTranslations('viewer');
  const { standing, removed, message } = measurements;
  const hasAny = standing.length > 0 || removed !== null || message !== null;
  const isUncalibrated = films.some((film) => film.pixelSpacingRowMm === null);
  if (!hasAny && !isUncalibrated) return null;
  return (
    <section className={styles.measurements} aria-labelledby="measurements">
      <h2 id="measurements">{t('measurements')}</h2>
      {isUncalibrated && <p className={styles.note}>{t('squarePixels')}</p>}
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
            {t('removed', { measurement: textOf(t, removed) })}{' '}
            <button type="button" onClick={() => void measurements.undoRemoval()}>
              {t('undo')}
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
  const t = useTranslations('viewer');
  const film = films.find(({ id }) => id === measurement.filmId);
  const text = textOf(t, measurement);
  return (
    <li>
      <b>{text}</b>
      <span>
        {film && t(`onView.${film.view}`)}
        {!measurement.isOwn && ` ${t('byAnother', { name: measurement.author.displayName })}`}
      </span>
      {measurement.isOwn && (
        <button
          type="button"
          aria-label={t('remove', { measurement: text })}
          title={t('remove', { measurement: text })}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </li>
  );
}

function textOf(t: Words<'viewer'>, { kind, value, unit }: DrawnMeasurementFragment): string {
  return measurementText(t, kind, value, unit);
}
