'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { View } from '../../graphql/generated/graphql.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { Study } from '../study/study.ts';
import { FilmPort } from './film-port.tsx';
import toolStyles from './film-tools.module.css';
import { FilmTools } from './film-tools.tsx';
import styles from './films.module.css';
import { HeatmapTools } from './heatmap-tools.tsx';
import { measurementText } from './measurement-text.ts';
import type { PointerTool } from './stage/draw-tools.ts';
import type { Drawing } from './stage/drawings.ts';
import type { ViewTool } from './stage/film-view.ts';
import { useDrawings } from './use-drawings.ts';
import { useFilmActions } from './use-film-actions.ts';
import { useHeatmaps } from './use-heatmaps.ts';
import type { Measurements } from './use-measurements.ts';
import type { PointKeys } from './use-point-keys.ts';
import { useReadingDesk } from './use-reading-desk.ts';
import { useViewerKeys } from './use-viewer-keys.ts';

interface FilmsProps {
  readonly study: Study;
  readonly measurements: Measurements;
  readonly keys: PointKeys;
  readonly mayMeasure: boolean;
}

const views: readonly View[] = ['CORONAL', 'SAGITTAL'];

/** Both films side by side, or one at a time on a phone, with everything that can be done to them. */
export function Films({ study, measurements, keys, mayMeasure }: FilmsProps) {
  const t = useTranslations('viewer');
  const [activeView, setActiveView] = useState<View>(study.films[0]?.view ?? 'CORONAL');
  const heatmaps = useHeatmaps(study);
  const { desk, hasFailed } = useReadingDesk({
    onDrawn: (filmId, kind, points, forget) => void measurements.store(filmId, kind, points).finally(forget),
    onMoved: (id, points) => void measurements.move(id, points),
    onSelected: (id) => measurements.select(measurements.standing.find((line) => line.id === id)?.lineId ?? null),
    textOf: (kind, value, unit) => measurementText(t, kind, value, unit),
  });
  const { tool, isInverted, isLinked, actions, take } = useFilmActions(study.films, desk, activeView);
  useViewerKeys(take, actions, heatmaps.toggle, mayMeasure);
  const drawings = useDrawings(study, measurements, keys);
  return (
    <div className={styles.reading}>
      <div className={toolStyles.tools} role="toolbar" aria-label={t('tools')}>
        <FilmTools {...{ tool, mayMeasure, isInverted, isLinked, actions }} onTool={take} />
        <span className={toolStyles.heatmap}>
          <HeatmapTools {...heatmaps.tools} />
        </span>
      </div>
      <ViewSwitch shown={activeView} onShow={setActiveView} />
      <div className={styles.films} data-shown={activeView}>
        {views.map((view) => {
          const film = study.films.find((candidate) => candidate.view === view);
          if (film === undefined) return <MissingFilm key={view} view={view} />;
          return (
            <FilmPort
              key={film.id}
              {...{ film, study, desk }}
              isDeskMissing={hasFailed}
              finding={study.filmFindings.find((found) => found.view === view)?.finding}
              heatmap={heatmaps.on(view)}
              drawings={drawings.get(film.id) ?? none}
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

/** On a phone, where there is room for one film at a time. */
function ViewSwitch({ shown, onShow }: { shown: View; onShow: (view: View) => void }) {
  const t = useTranslations('viewer');
  const words = useTranslations('film');
  return (
    <div className={styles.viewSwitch}>
      <Segmented
        label={t('shownView')}
        value={shown}
        choices={views.map((view) => ({ value: view, label: words(`views.${view}`) }))}
        onChange={onShow}
      />
    </div>
  );
}

function MissingFilm({ view }: { view: View }) {
  const words = useTranslations('film');
  return (
    <div className={styles.missing} data-view={view}>
      {words(`missing.${view}`)}
    </div>
  );
}

/** Arrow keys draw nothing: with a drawing tool in the hand they window, as without one. */
function keyToolOf(tool: PointerTool): ViewTool {
  return tool === 'ZOOM' || tool === 'PAN' ? tool : 'WINDOW';
}
