'use client';
import * as Plot from '@observablehq/plot';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './figure.module.css';

/** What there is room for, in CSS pixels. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
}

/** Marks, scales and margins. Size, colours of the axes and the name are the figure's; legends are written beside the lines. */
export type FigureDraw = (
  size: FigureSize,
) => Omit<Plot.PlotOptions, 'width' | 'height' | 'title' | 'caption' | 'figure'>;

interface FigurePlotProps {
  readonly draw: FigureDraw;
  /** What is seen, in a sentence: all that a screen reader says of the picture. */
  readonly label: string;
  readonly height: number;
  readonly isShown: boolean;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly overlay?: FigureOverlay | undefined;
}

/** What lies over a picture and can be taken hold of, placed in its CSS pixels. It is no part of the saved picture. */
export type FigureOverlay = (size: FigureSize) => ReactNode;

/** Draws again whenever the width of its place changes; the height stands from the start, so that nothing jumps. */
export function FigurePlot({ draw, label, height, isShown, frame, overlay }: FigurePlotProps) {
  const width = useWidth(frame);
  useEffect(() => {
    if (frame.current === null || width === 0) return;
    frame.current.replaceChildren(drawSvg(draw, { width, height }, label));
  }, [frame, draw, width, height, label]);
  return (
    <div className={styles.place} hidden={!isShown}>
      <div ref={frame} className={styles.plot} style={{ height }} />
      {width > 0 && overlay?.({ width, height })}
    </div>
  );
}

function drawSvg(draw: FigureDraw, size: FigureSize, label: string): Element {
  const drawn = Plot.plot({ ...draw(size), ...size, className: 'figure-plot', ariaLabel: label, figure: false });
  drawn.setAttribute('role', 'img');
  // The rules that Plot writes into each picture stand in figure.module.css: a style element without a nonce is refused.
  drawn.querySelector('style')?.remove();
  // The picture has one name; those that Plot gives to its parts are on elements that may not have any (ARIA 1.2, 5.2.7).
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawn;
}

function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  const latest = useRef(0);
  useEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next === 0 || next === latest.current) return;
      latest.current = next;
      setWidth(next);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
