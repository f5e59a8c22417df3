import type { FilmFindingCode } from '../../graphql/generated/graphql.ts';
import { viewNames } from '../film/messages.ts';
import { patientMessages, sexLetters } from '../patient/messages.ts';
import { personName } from '../patient/person-name.ts';
import { findingWords } from '../screening/messages.ts';
import type { Study, StudyFilm } from '../study/study.ts';
import styles from './film-caption.module.css';
import { HeatmapLegend, type ShownHeatmap } from './heatmap-layer.tsx';
import { viewerMessages } from './messages.ts';
import type { FilmOrientation } from './stage/film-facts.ts';
import type { StageState } from './stage/film-stage.ts';

interface FilmCaptionProps {
  readonly film: StudyFilm;
  readonly study: Study;
  readonly finding: FilmFindingCode | undefined;
  readonly heatmap: ShownHeatmap | null;
  readonly state: StageState | null;
  readonly orientation: FilmOrientation | null;
  readonly isReady: boolean;
  readonly largestCobb: string | null;
}

/** The words on a film: whose it is, when and which it is, how it is shown. */
export function FilmCaption(props: FilmCaptionProps) {
  const { film, study, finding, heatmap, state, orientation } = props;
  return (
    <figcaption className={styles.caption}>
      <span className={styles.topLeft}>
        {`${personName(study.patient.name)} · ${sexLetters[study.patient.sex]}`}
        <br />
        {study.patient.birthDate ?? patientMessages.birthDateUnknown}
      </span>
      <span className={styles.topRight}>
        {[viewNames[film.view], film.viewPosition].filter(Boolean).join(' ')}
        <br />
        {(study.startedAt ?? study.receivedAt).slice(0, 10)}
      </span>
      {orientation && <Sides {...orientation} />}
      {finding !== undefined && finding !== 'USABLE' && (
        <span className={styles.finding}>{viewerMessages.notUsed(findingWords[finding])}</span>
      )}
      <span className={styles.bottomLeft}>
        <output aria-live="off">
          {state === null ? 'W – L –' : viewerMessages.greyWindow(state.window.width, state.window.center)}
        </output>
        {state !== null && (
          <output aria-live="off"> · {viewerMessages.zoomed(Math.round(state.view.zoom * 100))}</output>
        )}
        <br />
        {[spacingWords(film), viewerMessages.notFlipped].join(' · ')}
      </span>
      <span className={styles.bottomRight}>
        {props.largestCobb !== null && (
          <>
            {props.largestCobb}
            <br />
          </>
        )}
        {heatmap ? <HeatmapLegend heatmap={heatmap} /> : viewerMessages.original}
      </span>
    </figcaption>
  );
}

/** Which way the patient lies, in the film's own letters. */
function Sides({ left, right }: FilmOrientation) {
  return (
    <>
      <b className={styles.left}>{left}</b>
      <b className={styles.right}>{right}</b>
    </>
  );
}

function spacingWords(film: StudyFilm): string {
  if (film.pixelSpacingRowMm === null) return viewerMessages.notCalibrated;
  return viewerMessages.spacing(film.pixelSpacingRowMm.toFixed(3));
}
