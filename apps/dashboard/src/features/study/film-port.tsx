'use client';
import Image from 'next/image';
import { type CSSProperties, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FilmFindingCode, MapMethod } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../words/words.ts';
import { filmAddress } from '../film/film-address.ts';
import { personName } from '../patient/person-name.ts';
import styles from './film-port.module.css';
import { HeatmapLayer, HeatmapLegend } from './heatmap-layer.tsx';
import type { Study, StudyFilm, StudyHeatmap } from './study.ts';

/** What is laid over a film, if anything. */
export interface ShownHeatmap {
  readonly map: StudyHeatmap;
  readonly method: MapMethod;
  /** 0 to 100. */
  readonly opacity: number;
}

interface FilmPortProps {
  readonly film: StudyFilm;
  readonly study: Study;
  /** What the screening found of this film; absent while it has not. */
  readonly finding: FilmFindingCode | undefined;
  readonly heatmap: ShownHeatmap | null;
  readonly isInverted: boolean;
  readonly isFilled: boolean;
}

/** Enough for a dense display at the size of a reading screen; the server never enlarges. */
const pixels = { width: 1600, height: 3200 };

/** One film with the words that must stand on it (whose, when, which view) and, if asked for, its heatmap. */
export function FilmPort({ film, study, finding, heatmap, isInverted, isFilled }: FilmPortProps) {
  const t = useTranslations('study');
  const words = useTranslations('film');
  const patient = useTranslations('patient');
  const screening = useTranslations('screening');
  const [hasFailed, setFailed] = useState(false);
  const aspect = aspectOf(film);
  const style: CSSProperties & Record<'--aspect', number> = { '--aspect': aspect };
  const name = personName(patient, study.patient.name);
  return (
    <figure className={styles.port} data-theme="dark" data-view={film.view} data-filled={isFilled}>
      <div className={styles.film} style={style}>
        {hasFailed ? (
          <p className={styles.failed}>{words('failed')}</p>
        ) : (
          <Image
            unoptimized
            width={film.columns}
            height={film.rows}
            loading="eager"
            src={filmAddress(film.renderedPath, pixels)}
            alt={words(`picture.${film.view}`, { name })}
            data-inverted={isInverted}
            onError={() => setFailed(true)}
          />
        )}
        {heatmap && <HeatmapLayer heatmap={heatmap} aspect={aspect} />}
      </div>
      <figcaption>
        <span className={styles.topLeft}>
          {`${name} · ${patient(`sexLetters.${study.patient.sex}`)}`}
          <br />
          {study.patient.birthDate ?? patient('birthDateUnknown')}
        </span>
        <span className={styles.topRight}>
          {[words(`views.${film.view}`), film.viewPosition].filter(Boolean).join(' ')}
          <br />
          {(study.startedAt ?? study.receivedAt).slice(0, 10)}
        </span>
        {finding !== undefined && finding !== 'USABLE' && (
          <span className={styles.finding}>{t('notUsed', { finding: screening(`findings.${finding}`) })}</span>
        )}
        <span className={styles.bottomLeft}>{spacingWords(t, film)}</span>
        <span className={styles.bottomRight}>{heatmap ? <HeatmapLegend heatmap={heatmap} /> : t('original')}</span>
      </figcaption>
    </figure>
  );
}

/** Width by height in millimetres, so that films with oblong pixels keep their proportions. */
function aspectOf(film: StudyFilm): number {
  const stretch = (film.pixelSpacingColumnMm ?? 1) / (film.pixelSpacingRowMm ?? 1);
  return (film.columns / film.rows) * stretch;
}

function spacingWords(t: Words<'study'>, film: StudyFilm): string {
  if (film.pixelSpacingRowMm === null) return t('notCalibrated');
  return t('spacing', { millimetres: film.pixelSpacingRowMm.toFixed(3) });
}
