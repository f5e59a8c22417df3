'use client';
import Image from 'next/image';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FilmFindingCode } from '../../graphql/generated/graphql.ts';
import { filmAddress } from '../film/film-address.ts';
import { personName } from '../patient/person-name.ts';
import type { Study, StudyFilm } from '../study/study.ts';
import { FilmCaption } from './film-caption.tsx';
import styles from './film-port.module.css';
import { HeatmapLayer, type ShownHeatmap } from './heatmap-layer.tsx';
import type { Drawing } from './stage/drawings.ts';
import { type FilmView, stepped, type ViewStep, type ViewTool, zoomed } from './stage/film-view.ts';
import type { ReadingDesk } from './stage/reading-desk.ts';
import { type StageStatus, useFilmStage } from './use-film-stage.ts';
import { useStageState } from './use-stage-state.ts';

interface FilmPortProps {
  readonly film: StudyFilm;
  readonly study: Study;
  readonly desk: ReadingDesk | null;
  readonly isDeskMissing: boolean;
  /** What the screening found of this film; absent while it has not. */
  readonly finding: FilmFindingCode | undefined;
  readonly heatmap: ShownHeatmap | null;
  readonly drawings: readonly Drawing[];
  readonly keyTool: ViewTool;
  readonly isActive: boolean;
  readonly onActivate: () => void;
}

/** Enough for a dense display at the size of a reading screen; the server never enlarges. */
const pixels = { width: 1600, height: 3200 };

/**
 * One film with the words that must stand on it (whose, when, which view) and, if asked for, its heatmap. The picture that the
 * server renders stands in the same place until the full pixels are there.
 */
export function FilmPort(props: FilmPortProps) {
  const { film, study, desk, heatmap, drawings, onActivate } = props;
  const [attempt, setAttempt] = useState(0);
  const element = useRef<HTMLDivElement>(null);
  const status = useFilmStage(desk, { ...film, filmPath: filmPathOf(film) }, element, attempt);
  const stage = status.kind === 'READY' ? status.stage : null;
  const state = useStageState(stage);
  useEffect(() => {
    if (stage !== null) desk?.showDrawings(film.id, drawings);
  }, [desk, stage, drawings, film.id]);
  const aspect = aspectOf(film);
  return (
    <figure
      className={styles.port}
      data-theme="dark"
      data-view={film.view}
      data-active={props.isActive}
      data-ready={stage !== null}
      onPointerDownCapture={onActivate}
      onFocusCapture={onActivate}
    >
      <Picture film={film} study={study} aspect={aspect} isNeeded={stage === null} />
      <Stage port={props} isReady={stage !== null} element={element} />
      {heatmap && <HeatmapLayer heatmap={heatmap} aspect={aspect} place={state?.place ?? null} />}
      <FilmCaption
        {...{ film, study, heatmap, state, finding: props.finding }}
        orientation={status.kind === 'READY' ? status.loaded.facts.orientation : null}
        largestCobb={largestCobbOf(drawings)}
      />
      <Progress
        status={props.isDeskMissing ? { kind: 'FAILED' } : status}
        onRetry={() => setAttempt((count) => count + 1)}
      />
    </figure>
  );
}

interface PictureProps {
  readonly film: StudyFilm;
  readonly study: Study;
  readonly aspect: number;
  readonly isNeeded: boolean;
}

/** The film as the server renders it; also what stands in words for those who do not see it. */
function Picture({ film, study, aspect, isNeeded }: PictureProps) {
  const words = useTranslations('film');
  const patient = useTranslations('patient');
  const [hasFailed, setFailed] = useState(false);
  const style: CSSProperties & Record<'--aspect', number> = { '--aspect': aspect };
  return (
    <div className={styles.film} style={style}>
      {hasFailed ? (
        isNeeded && <p className={styles.failed}>{words('failed')}</p>
      ) : (
        <Image
          unoptimized
          width={film.columns}
          height={film.rows}
          loading="eager"
          src={filmAddress(film.renderedPath, pixels)}
          alt={words(`picture.${film.view}`, { name: personName(patient, study.patient.name) })}
          onError={() => setFailed(true)}
        />
      )}
    </div>
  );
}

/** How far the full pixels are, or that they cannot be had. */
function Progress({ status, onRetry }: { status: StageStatus; onRetry: () => void }) {
  const t = useTranslations('viewer');
  return (
    <p className={styles.progress} role="status">
      {status.kind === 'FAILED' && (
        <>
          {t('failed')}{' '}
          <button type="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </>
      )}
      {status.kind === 'LOADING' &&
        (status.share === null ? t('loadingFull') : t('loading', { percent: Math.round(status.share * 100) }))}
    </p>
  );
}

const steps: Readonly<Record<string, ViewStep>> = {
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
};

/**
 * Takes the focus, so that what the pointer does can be done with keys. Cornerstone draws in the element within: it would
 * take every key that is pressed on its own.
 */
function Stage({
  port,
  isReady,
  element,
}: {
  port: FilmPortProps;
  isReady: boolean;
  element: React.RefObject<HTMLDivElement | null>;
}) {
  const { film, desk, keyTool } = port;
  const t = useTranslations('viewer');
  const press = (event: KeyboardEvent) => {
    const change = changeOf(event.key, keyTool);
    if (change === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    desk?.change(film.id, change);
  };
  return (
    <div
      className={styles.stage}
      data-ready={isReady}
      role="application"
      tabIndex={isReady ? 0 : -1}
      aria-label={t(`port.${film.view}`)}
      onFocus={(event) => event.currentTarget.focus({ preventScroll: true })}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div ref={element} className={styles.drawn} />
    </div>
  );
}

function changeOf(key: string, tool: ViewTool): ((view: FilmView) => FilmView) | null {
  const step = steps[key];
  if (step !== undefined) return (view) => stepped(view, tool, step);
  if (key === '+' || key === '=') return (view) => zoomed(view, 1.1);
  return key === '-' ? (view) => zoomed(view, 1 / 1.1) : null;
}

function filmPathOf(film: StudyFilm): string {
  return filmAddress(film.renderedPath).replace(/\/rendered$/, '');
}

function largestCobbOf(drawings: readonly Drawing[]): string | null {
  return drawings.filter(({ kind }) => kind === 'COBB').at(-1)?.text ?? null;
}

/** Width by height in millimetres, so that films with oblong pixels keep their proportions. */
function aspectOf(film: StudyFilm): number {
  const stretch = (film.pixelSpacingColumnMm ?? 1) / (film.pixelSpacingRowMm ?? 1);
  return (film.columns / film.rows) * stretch;
}
