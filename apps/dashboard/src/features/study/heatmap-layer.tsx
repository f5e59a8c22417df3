'use client';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownHeatmap } from './film-port.tsx';
import styles from './heatmap-layer.module.css';
import { paintHeatmap } from './paint-heatmap.ts';
import { heatmapReach } from './upsample-heatmap.ts';

/** Painted once a map; the slider changes only how much of it is seen. */
export function HeatmapLayer({ heatmap, aspect }: { heatmap: ShownHeatmap; aspect: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { map, opacity } = heatmap;
  useEffect(() => {
    if (canvas.current === null) return;
    const style = getComputedStyle(canvas.current);
    paintHeatmap(canvas.current, map, aspect, {
      evidenceFor: style.getPropertyValue(map.task === 'CMS' ? '--flag' : '--scoliosis'),
      evidenceAgainst: style.getPropertyValue('--clear'),
    });
  }, [map, aspect]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} data-task={map.task} style={{ opacity: opacity / 100 }} />
    </div>
  );
}

/** Says what the colours mean, how far the scale goes, and how coarse the map really is. */
export function HeatmapLegend({ heatmap: { map, method } }: { heatmap: ShownHeatmap }) {
  const t = useTranslations('study');
  const screening = useTranslations('screening');
  const reach = heatmapReach(map.values).toFixed(1);
  return (
    <span className={styles.legend} title={t('legend')}>
      <span className={styles.scale}>
        −{reach} {t('against')}
        <i data-task={map.task} aria-hidden="true" />
        {t(`evidence.${map.task}`)} +{reach}
      </span>
      {t('cells', {
        network: screening(`networks.${map.architecture}`),
        method: t(`methods.${method}`),
        rows: map.rows,
        columns: map.columns,
      })}
    </span>
  );
}
