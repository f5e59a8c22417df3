'use client';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { FigureSize } from '../../ui/figure/figure-plot.tsx';
import styles from './analysis.module.css';
import { margins } from './axes.ts';
import type { Roc } from './figures.ts';
import { type CurvePlace, nearestPoint, pointBeyond } from './operating-point.ts';

interface CurveHandleProps {
  readonly size: FigureSize;
  readonly roc: Roc;
  readonly place: CurvePlace;
  /** Null at the version's own operating points, which need not lie on the curve. */
  readonly point: number | null;
  readonly text: string;
  readonly onPoint: (point: number) => void;
}

const stepsOfKey: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Takes hold of the point with mouse, finger or keys: to the right more are flagged. A slider of ARIA's pattern. */
export function CurveHandle({ size, roc, place, point, text, onPoint }: CurveHandleProps) {
  const t = useTranslations('analysis.roc');
  const handle = useRef<HTMLDivElement>(null);
  const width = size.width - margins.marginLeft - margins.marginRight;
  const height = size.height - margins.marginTop - margins.marginBottom;
  const aspect = width / height;
  const current = point ?? nearestPoint(roc, place, aspect);
  const follow = (event: PointerEvent) => onPoint(nearestPoint(roc, placeUnder(event, width, height), aspect));
  return (
    <div
      className={styles.hold}
      style={{ left: margins.marginLeft, top: margins.marginTop, width, height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      // The keys go on from where the mouse let go.
      onPointerUp={() => handle.current?.focus()}
    >
      <div
        ref={handle}
        role="slider"
        tabIndex={0}
        className={styles.handle}
        style={{ left: place.falsePositiveRate * width, top: (1 - place.sensitivity) * height }}
        aria-label={t('handle')}
        aria-valuemin={1}
        aria-valuemax={roc.thresholds.length - 1}
        aria-valuenow={current}
        aria-valuetext={text}
        onKeyDown={(event) => step(event, (steps) => onPoint(pointBeyond(roc, current, steps)))}
      />
    </div>
  );
}

/** Where the pointer is on axes from 0 to 1; a captured pointer is told to the area wherever it is. */
function placeUnder({ currentTarget, clientX, clientY }: PointerEvent, width: number, height: number): CurvePlace {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { falsePositiveRate: (clientX - left) / width, sensitivity: 1 - (clientY - top) / height };
}

function step(event: KeyboardEvent, go: (steps: number) => void): void {
  const steps = stepsOfKey[event.key];
  if (steps === undefined) return;
  event.preventDefault();
  go(steps);
}
