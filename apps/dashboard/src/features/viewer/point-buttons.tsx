import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import styles from './measurement-list.module.css';
import type { FilmPoint } from './stage/film-stage.ts';
import type { DrawnLine } from './use-measurements.ts';
import type { PointKeys } from './use-point-keys.ts';

interface PointButtonsProps {
  readonly line: DrawnLine;
  readonly name: string;
  readonly keys: PointKeys;
}

const directions: Readonly<Record<string, FilmPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A button for each point of the selected measurement: arrow keys move the one that has the focus. */
export function PointButtons({ line, name, keys }: PointButtonsProps) {
  const t = useTranslations('viewer');
  const press = (event: KeyboardEvent, point: number) => {
    const direction = directions[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const pixels = event.shiftKey ? 10 : 1;
    keys.nudge(line, point, { x: direction.x * pixels, y: direction.y * pixels });
  };
  return (
    <fieldset className={styles.points}>
      <legend>{t('movePoints')}</legend>
      {Array.from({ length: line.points.length / 2 }, (_, index) => index + 1).map((number) => (
        <button
          key={number}
          type="button"
          className={styles.point}
          aria-label={t('point', { number, measurement: name })}
          onFocus={() => keys.focus(number - 1)}
          onBlur={() => {
            keys.focus(null);
            keys.settle(line);
          }}
          onKeyDown={(event) => press(event, number - 1)}
          onKeyUp={() => keys.settle(line)}
        >
          {number}
        </button>
      ))}
    </fieldset>
  );
}
