'use client';
import { type CSSProperties, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { MapMethod } from '../../graphql/generated/graphql.ts';
import type { StudyHeatmap } from '../study/study.ts';
import styles from './heatmap-layer.module.css';
import { paintHeatmap } from './paint-heatmap.ts';
import type { StageState } from './stage/film-stage.ts';
import { heatmapReach } from './upsample-heatmap.ts';

/** What is laid over a film, if anything. */
export interface ShownHeatmap {
  readonly map: StudyHeatmap;
  readonly method: MapMethod;
  /** 0 to 100. */
  readonly opacity: number;
}

interface HeatmapLayerProps {
  readonly heatmap: ShownHeatmap;
  readonly aspect: number;
  /** Where the film lies in its port; null while it lies there as a whole. */
  readonly place: StageState['place'] | null;
}

/** Painted once a map; the slider changes only how much of it is seen, and the film's place where it lies. */
export function HeatmapLayer({ heatmap, aspect, place }: HeatmapLayerProps) {
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
  const whole: CSSProperties & Record<'--aspect', number> = { '--aspect': aspect, opacity: opacity / 100 };
  return (
    <div aria-hidden="true">
      <canvas
        ref={canvas}
        className={place === null ? styles.whole : styles.placed}
        data-task={map.task}
        style={place === null ? whole : { ...place, opacity: opacity / 100 }}
      />
    </div>
  );
}

/** Says what the colours mean, how far the scale goes, and how coarse the map really is. */
export function HeatmapLegend({ heatmap: { map, method } }: { heatmap: ShownHeatmap }) {
  const t = useTranslations('viewer');
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
