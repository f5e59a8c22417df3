'use client';
import Image from 'next/image';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
import type { ReadingDesk } from './stage/open-reading-desk.ts';
import { useFilmStage } from './use-film-stage.ts';
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
  /** Counts up when the drawings have to be drawn again. */
  readonly revision: number;
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
  const { film, study, desk, heatmap, drawings, revision, onActivate } = props;
  const t = useTranslations('viewer');
  const words = useTranslations('film');
  const patient = useTranslations('patient');
  const [attempt, setAttempt] = useState(0);
  const [hasPicture, setPicture] = useState(true);
  const element = useRef<HTMLDivElement>(null);
  const status = useFilmStage(desk, { ...film, filmPath: filmPathOf(film) }, element, attempt);
  const stage = status.kind === 'READY' ? status.stage : null;
  const state = useStageState(stage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to draw again
  useEffect(() => {
    if (stage !== null) desk?.showDrawings(film.id, drawings);
  }, [desk, stage, drawings, revision, film.id]);
  const aspect = aspectOf(film);
  const style: CSSProperties & Record<'--aspect', number> = { '--aspect': aspect };
  const hasFailed = status.kind === 'FAILED' || props.isDeskMissing;
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
      <div className={styles.film} style={style}>
        {hasPicture ? (
          <Image
            unoptimized
            width={film.columns}
            height={film.rows}
            loading="eager"
            src={filmAddress(film.renderedPath, pixels)}
            alt={words(`picture.${film.view}`, { name: personName(patient, study.patient.name) })}
            onError={() => setPicture(false)}
          />
        ) : (
          stage === null && <p className={styles.failed}>{words('failed')}</p>
        )}
      </div>
      <Stage port={props} isReady={stage !== null} element={element} />
      {heatmap && <HeatmapLayer heatmap={heatmap} aspect={aspect} place={state?.place ?? null} />}
      <FilmCaption
        {...{ film, study, heatmap, state, finding: props.finding }}
        orientation={status.kind === 'READY' ? status.loaded.facts.orientation : null}
        isReady={stage !== null}
        largestCobb={largestCobbOf(drawings)}
      />
      <Progress>
        {hasFailed ? (
          <>
            {t('failed')}{' '}
            <button type="button" onClick={() => setAttempt(attempt + 1)}>
              {t('retry')}
            </button>
          </>
        ) : (
          status.kind === 'LOADING' &&
          (status.share === null ? t('loadingFull') : t('loading', { percent: Math.round(status.share * 100) }))
        )}
      </Progress>
    </figure>
  );
}

function Progress({ children }: { children: ReactNode }) {
  return (
    <p className={styles.progress} role="status">
      {children}
    </p>
  );
}

const steps: Readonly<Record<string, ViewStep>> = {
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
};

/** Where Cornerstone draws; takes the focus, so that what the pointer does can be done with keys. */
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
      ref={element}
      className={styles.stage}
      data-ready={isReady}
      role="application"
      tabIndex={isReady ? 0 : -1}
      aria-label={t(`port.${film.view}`)}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    />
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
