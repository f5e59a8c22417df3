import { useTranslations } from 'use-intl';
import type { FilmFindingCode } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../words/words.ts';
import { personName } from '../patient/person-name.ts';
import type { Study, StudyFilm } from '../study/study.ts';
import styles from './film-caption.module.css';
import { HeatmapLegend, type ShownHeatmap } from './heatmap-layer.tsx';
import type { FilmOrientation } from './stage/film-facts.ts';
import type { StageState } from './stage/film-stage.ts';

interface FilmCaptionProps {
  readonly film: StudyFilm;
  readonly study: Study;
  readonly finding: FilmFindingCode | undefined;
  readonly heatmap: ShownHeatmap | null;
  readonly state: StageState | null;
  readonly orientation: FilmOrientation | null;
  readonly largestCobb: string | null;
}

/** The words on a film: whose it is, when and which it is, how it is shown. */
export function FilmCaption(props: FilmCaptionProps) {
  const { film, study, finding, heatmap, state, orientation } = props;
  const t = useTranslations('viewer');
  const words = useTranslations('film');
  const patient = useTranslations('patient');
  const screening = useTranslations('screening');
  return (
    <figcaption className={styles.caption}>
      <span className={styles.topLeft}>
        {`${personName(patient, study.patient.name)} · ${patient(`sexLetters.${study.patient.sex}`)}`}
        <br />
        {study.patient.birthDate ?? patient('birthDateUnknown')}
      </span>
      <span className={styles.topRight}>
        {[words(`views.${film.view}`), film.viewPosition].filter(Boolean).join(' ')}
        <br />
        {(study.startedAt ?? study.receivedAt).slice(0, 10)}
      </span>
      {orientation && <Sides {...orientation} />}
      {finding !== undefined && finding !== 'USABLE' && (
        <span className={styles.finding}>{t('notUsed', { finding: screening(`findings.${finding}`) })}</span>
      )}
      <span className={styles.bottomLeft}>
        <output aria-live="off">{state === null ? t('noGreyWindow') : greyWords(t, state.window)}</output>
        {state !== null && (
          <output aria-live="off"> · {t('percent', { value: Math.round(state.view.zoom * 100) })}</output>
        )}
        <br />
        {[spacingWords(t, film), t('notFlipped')].join(' · ')}
      </span>
      <span className={styles.bottomRight}>
        {props.largestCobb !== null && (
          <>
            {props.largestCobb}
            <br />
          </>
        )}
        {heatmap ? <HeatmapLegend heatmap={heatmap} /> : t('original')}
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

function greyWords(t: Words<'viewer'>, { width, center }: StageState['window']): string {
  return t('greyWindow', { width: width.toFixed(0), level: center.toFixed(0) });
}

function spacingWords(t: Words<'viewer'>, film: StudyFilm): string {
  if (film.pixelSpacingRowMm === null) return t('notCalibrated');
  return t('spacing', { millimetres: film.pixelSpacingRowMm.toFixed(3) });
}
