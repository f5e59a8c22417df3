'use client';
import Image from 'next/image';
import { type CSSProperties, useState } from 'react';
import type { FilmFindingCode, MapMethod } from '../../graphql/generated/graphql.ts';
import { filmAddress } from '../film/film-address.ts';
import { filmMessages, viewNames } from '../film/messages.ts';
import { patientMessages, sexLetters } from '../patient/messages.ts';
import { personName } from '../patient/person-name.ts';
import { findingWords } from '../screening/messages.ts';
import styles from './film-port.module.css';
import { HeatmapLayer, HeatmapLegend } from './heatmap-layer.tsx';
import { studyMessages } from './messages.ts';
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
  const [hasFailed, setFailed] = useState(false);
  const aspect = aspectOf(film);
  const style: CSSProperties & Record<'--aspect', number> = { '--aspect': aspect };
  const name = personName(study.patient.name);
  return (
    <figure className={styles.port} data-theme="dark" data-view={film.view} data-filled={isFilled}>
      <div className={styles.film} style={style}>
        {hasFailed ? (
          <p className={styles.failed}>{filmMessages.failed}</p>
        ) : (
          <Image
            unoptimized
            width={film.columns}
            height={film.rows}
            loading="eager"
            src={filmAddress(film.renderedPath, pixels)}
            alt={filmMessages.picture(viewNames[film.view], name)}
            data-inverted={isInverted}
            onError={() => setFailed(true)}
          />
        )}
        {heatmap && <HeatmapLayer heatmap={heatmap} aspect={aspect} />}
      </div>
      <figcaption>
        <span className={styles.topLeft}>
          {`${name} · ${sexLetters[study.patient.sex]}`}
          <br />
          {study.patient.birthDate ?? patientMessages.birthDateUnknown}
        </span>
        <span className={styles.topRight}>
          {[viewNames[film.view], film.viewPosition].filter(Boolean).join(' ')}
          <br />
          {(study.startedAt ?? study.receivedAt).slice(0, 10)}
        </span>
        {finding !== undefined && finding !== 'USABLE' && (
          <span className={styles.finding}>{studyMessages.notUsed(findingWords[finding])}</span>
        )}
        <span className={styles.bottomLeft}>{spacingWords(film)}</span>
        <span className={styles.bottomRight}>
          {heatmap ? <HeatmapLegend heatmap={heatmap} /> : studyMessages.original}
        </span>
      </figcaption>
    </figure>
  );
}

/** Width by height in millimetres, so that films with oblong pixels keep their proportions. */
function aspectOf(film: StudyFilm): number {
  const stretch = (film.pixelSpacingColumnMm ?? 1) / (film.pixelSpacingRowMm ?? 1);
  return (film.columns / film.rows) * stretch;
}

function spacingWords(film: StudyFilm): string {
  if (film.pixelSpacingRowMm === null) return studyMessages.notCalibrated;
  return studyMessages.spacing(film.pixelSpacingRowMm.toFixed(3));
}
