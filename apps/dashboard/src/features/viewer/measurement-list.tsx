'use client';
import { useTranslations } from 'use-intl';
import { useKeys } from '../../ui/keys.tsx';
import type { Words } from '../../words/words.ts';
import type { StudyFilm } from '../study/study.ts';
import styles from './measurement-list.module.css';
import { measurementText } from './measurement-text.ts';
import { PointButtons } from './point-buttons.tsx';
import type { DrawnLine, Measurements } from './use-measurements.ts';
import type { PointKeys } from './use-point-keys.ts';

interface MeasurementListProps {
  readonly films: readonly StudyFilm[];
  readonly measurements: Measurements;
  readonly keys: PointKeys;
}

/** What was measured, in words: each can be selected, moved and removed by who drew it, and a removal can be undone. */
export function MeasurementList({ films, measurements, keys }: MeasurementListProps) {
  const t = useTranslations('viewer');
  const { standing, removed, message, selectedId } = measurements;
  const selected = standing.find(({ lineId, isOwn }) => lineId === selectedId && isOwn);
  const removal = { keys: ['Delete', 'Backspace'], label: t('keys.remove') };
  useKeys(selected === undefined ? [] : [{ ...removal, run: () => void measurements.remove(selected) }]);
  const hasAny = standing.length > 0 || removed !== null || message !== null;
  const isUncalibrated = films.some((film) => film.pixelSpacingRowMm === null);
  if (!hasAny && !isUncalibrated) return null;
  return (
    <section className={styles.measurements} aria-labelledby="measurements">
      <h2 id="measurements">{t('measurements')}</h2>
      {isUncalibrated && <p className={styles.note}>{t('squarePixels')}</p>}
      <ul>
        {standing.map((line) => (
          <Line key={line.lineId} {...{ line, films, measurements, keys }} isSelected={line === selected} />
        ))}
      </ul>
      <p role="status" className={styles.message}>
        {message}
        {message === null && removed !== null && <Undo {...{ removed }} onUndo={measurements.undoRemoval} />}
      </p>
    </section>
  );
}

interface LineProps extends MeasurementListProps {
  readonly line: DrawnLine;
  readonly isSelected: boolean;
}

function Line({ line, films, measurements, keys, isSelected }: LineProps) {
  const t = useTranslations('viewer');
  const film = films.find(({ id }) => id === line.filmId);
  const text = textOf(t, line);
  if (!line.isOwn) {
    return (
      <li>
        <b>{text}</b>
        <span>
          {film && t(`onView.${film.view}`)} {t('byAnother', { name: line.author.displayName })}
        </span>
      </li>
    );
  }
  return (
    <li data-selected={isSelected}>
      <button
        type="button"
        className={styles.select}
        aria-pressed={isSelected}
        onClick={() => measurements.select(isSelected ? null : line.lineId)}
      >
        <b>{text}</b>
      </button>
      <span>{film && t(`onView.${film.view}`)}</span>
      <button
        type="button"
        aria-label={t('remove', { measurement: text })}
        title={t('remove', { measurement: text })}
        onClick={() => void measurements.remove(line)}
      >
        ×
      </button>
      {isSelected && <PointButtons line={line} name={text} keys={keys} />}
    </li>
  );
}

/** What was removed with the focus goes on here: nothing else says where one was. */
function Undo({ removed, onUndo }: { removed: DrawnLine; onUndo: () => Promise<void> }) {
  const t = useTranslations('viewer');
  const takeFocus = (button: HTMLButtonElement | null) => {
    if (document.activeElement === document.body) button?.focus({ preventScroll: true });
  };
  return (
    <>
      {t('removed', { measurement: textOf(t, removed) })}{' '}
      <button ref={takeFocus} type="button" onClick={() => void onUndo()}>
        {t('undo')}
      </button>
    </>
  );
}

function textOf(t: Words<'viewer'>, { kind, value, unit }: DrawnLine): string {
  return measurementText(t, kind, value, unit);
}
