'use client';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { View } from '../../graphql/generated/graphql.ts';
import { useKeys } from '../../ui/keys.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Study, StudyFilm } from '../study/study.ts';
import { FilmPort } from './film-port.tsx';
import toolStyles from './film-tools.module.css';
import { FilmTools } from './film-tools.tsx';
import styles from './films.module.css';
import { HeatmapTools } from './heatmap-tools.tsx';
import { measurementText } from './measurement-text.ts';
import type { PointerTool } from './stage/draw-tools.ts';
import type { Drawing } from './stage/drawings.ts';
import { homeView, type ViewTool } from './stage/film-view.ts';
import { useHeatmaps } from './use-heatmaps.ts';
import type { Measurements } from './use-measurements.ts';
import { useReadingDesk } from './use-reading-desk.ts';

interface FilmsProps {
  readonly study: Study;
  readonly measurements: Measurements;
  readonly mayMeasure: boolean;
}

const views: readonly View[] = ['CORONAL', 'SAGITTAL'];

/** Both films side by side, or one at a time on a phone, with everything that can be done to them. */
export function Films({ study, measurements, mayMeasure }: FilmsProps) {
  const t = useTranslations('viewer');
  const words = useTranslations('film');
  const [tool, setTool] = useState<PointerTool>('WINDOW');
  const [isLinked, setLinked] = useState(true);
  const [isInverted, setInverted] = useState(false);
  const [activeView, setActiveView] = useState<View>(study.films[0]?.view ?? 'CORONAL');
  const heatmaps = useHeatmaps(study);
  const { desk, hasFailed } = useReadingDesk({
    onDrawn: (filmId, kind, points, forget) => void measurements.store(filmId, kind, points).finally(forget),
    onMoved: (id, points) => void measurements.move(id, points),
    textOf: (kind, value, unit) => measurementText(t, kind, value, unit),
  });
  const activeIds = () => study.films.filter(({ view }) => isLinked || view === activeView).map(({ id }) => id);
  const take = (taken: PointerTool) => {
    setTool(taken);
    desk?.takeTool(taken);
  };
  const actions = {
    invert: () => {
      setInverted(!isInverted);
      for (const id of activeIds()) desk?.change(id, (view) => ({ ...view, isInverted: !isInverted }));
    },
    fit: () => {
      for (const id of activeIds()) desk?.change(id, (view) => ({ ...view, zoom: 1, x: 0, y: 0 }));
    },
    pixelForPixel: () => {
      const film = study.films.find(({ view }) => view === activeView);
      if (film !== undefined) desk?.showPixelForPixel(film.id);
    },
    reset: () => {
      setInverted(false);
      for (const id of activeIds()) desk?.change(id, () => homeView);
    },
    link: () => {
      setLinked(!isLinked);
      desk?.setLinked(!isLinked);
    },
  };
  useViewerKeys(take, actions, heatmaps.toggle, mayMeasure);
  const drawings = useDrawings(study, measurements);
  return (
    <div className={styles.reading}>
      <div className={toolStyles.tools} role="toolbar" aria-label={t('tools')}>
        <FilmTools {...{ tool, mayMeasure, isInverted, isLinked, actions }} onTool={take} />
        <span className={toolStyles.heatmap}>
          <HeatmapTools {...heatmaps.tools} />
        </span>
      </div>
      <div className={styles.viewSwitch}>
        <Segmented
          label={t('shownView')}
          value={activeView}
          choices={views.map((view) => ({ value: view, label: words(`views.${view}`) }))}
          onChange={setActiveView}
        />
      </div>
      <div className={styles.films} data-shown={activeView}>
        {views.map((view) => {
          const film = study.films.find((candidate) => candidate.view === view);
          return film === undefined ? (
            <div key={view} className={styles.missing} data-view={view}>
              {words(`missing.${view}`)}
            </div>
          ) : (
            <FilmPort
              key={film.id}
              {...{ film, study, desk }}
              isDeskMissing={hasFailed}
              finding={study.filmFindings.find((found) => found.view === view)?.finding}
              heatmap={heatmaps.on(view)}
              drawings={drawings.get(film.id) ?? none}
              revision={measurements.revision}
              keyTool={keyToolOf(tool)}
              isActive={activeView === view}
              onActivate={() => setActiveView(view)}
            />
          );
        })}
      </div>
    </div>
  );
}

const none: readonly Drawing[] = [];

function useDrawings({ films }: { readonly films: readonly StudyFilm[] }, { standing }: Measurements) {
  const t = useTranslations('viewer');
  return useMemo(() => {
    const drawn = (filmId: string): Drawing[] =>
      standing
        .filter((measurement) => measurement.filmId === filmId)
        .map(({ id, kind, points, value, unit, isOwn }) => ({
          id,
          kind,
          points: pairsOf(points),
          text: measurementText(t, kind, value, unit),
          isLocked: !isOwn,
        }));
    return new Map(films.map(({ id }) => [id, drawn(id)]));
  }, [films, standing, t]);
}

function pairsOf(coordinates: readonly number[]): { x: number; y: number }[] {
  return Array.from({ length: coordinates.length / 2 }, (_, index) => ({
    x: coordinates[index * 2] ?? 0,
    y: coordinates[index * 2 + 1] ?? 0,
  }));
}

/** Arrow keys draw nothing: with a drawing tool in the hand they window, as without one. */
function keyToolOf(tool: PointerTool): ViewTool {
  return tool === 'ZOOM' || tool === 'PAN' ? tool : 'WINDOW';
}

type Actions = Readonly<Record<'invert' | 'fit' | 'pixelForPixel' | 'reset' | 'link', () => void>>;

function useViewerKeys(
  take: (tool: PointerTool) => void,
  actions: Actions,
  toggleHeatmap: () => void,
  mayMeasure: boolean,
): void {
  const t = useTranslations('viewer');
  const drawing = [
    { keys: ['c'], label: t('keys.cobb'), run: () => take('COBB') },
    { keys: ['l'], label: t('keys.length'), run: () => take('LENGTH') },
    { keys: ['g'], label: t('keys.angle'), run: () => take('ANGLE') },
  ];
  useKeys([
    { keys: ['w'], label: t('keys.window'), run: () => take('WINDOW') },
    { keys: ['z'], label: t('keys.zoom'), run: () => take('ZOOM') },
    { keys: ['p'], label: t('keys.pan'), run: () => take('PAN') },
    ...(mayMeasure ? drawing : []),
    { keys: ['i'], label: t('keys.invert'), run: actions.invert },
    { keys: ['f'], label: t('keys.fit'), run: actions.fit },
    { keys: ['1'], label: t('keys.pixelForPixel'), run: actions.pixelForPixel },
    { keys: ['0'], label: t('keys.reset'), run: actions.reset },
    { keys: ['k'], label: t('keys.link'), run: actions.link },
    { keys: ['h'], label: t('keys.heatmap'), run: toggleHeatmap },
  ]);
}
