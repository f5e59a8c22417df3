'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Architecture, Task, View } from '../../graphql/generated/graphql.ts';
import { useKeys } from '../../ui/keys.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ReadingPanel } from '../reading/reading-panel.tsx';
import { FilmPort, type ShownHeatmap } from './film-port.tsx';
import { FilmTools, type HeatmapChoice } from './film-tools.tsx';
import { RefreshWhenScreened } from './refresh-when-screened.tsx';
import { ScreeningPanel } from './screening-panel.tsx';
import type { Study } from './study.ts';
import { StudyHeader } from './study-header.tsx';
import styles from './study-screen.module.css';

interface StudyScreenProps {
  readonly study: Study;
  readonly nowMs: number;
  readonly maySign: boolean;
}

const views: readonly View[] = ['CORONAL', 'SAGITTAL'];
const firstOpacity = 60;

export function StudyScreen({ study, nowMs, maySign }: StudyScreenProps) {
  const t = useTranslations('study');
  const router = useRouter();
  const [isSigned, setSigned] = useState(study.readingStatus === 'SIGNED');
  useKeys([{ keys: ['u', 'Escape'], label: t('keys.back'), run: () => router.push('/worklist') }]);
  return (
    <>
      <RefreshWhenScreened status={study.screeningStatus} />
      <StudyHeader study={study} isSigned={isSigned} nowMs={nowMs} />
      <div className={styles.study}>
        <Films study={study} />
        <aside className={styles.panel}>
          <ScreeningPanel study={study} />
          <ReadingPanel
            studyId={study.id}
            screeningId={study.screening?.id ?? null}
            signed={study.readings}
            maySign={maySign}
            onSigned={() => setSigned(true)}
          />
        </aside>
      </div>
    </>
  );
}

/**
 * Original first: the heatmap is off until it is asked for. Then it is the one of the network that decides the task, until
 * another network is chosen; both films show the same network's.
 */
function Films({ study }: { study: Study }) {
  const t = useTranslations('study');
  const words = useTranslations('film');
  const heatmaps = study.screening?.heatmaps ?? [];
  const tasks = (['CMS', 'SCOLIOSIS'] as const).filter((task) => heatmaps.some((map) => map.task === task));
  const [choice, setChoice] = useState<HeatmapChoice>('OFF');
  const [lastTask, setLastTask] = useState<Task>(tasks[0] ?? 'CMS');
  const [chosenNetwork, setChosenNetwork] = useState<Architecture | null>(null);
  const [opacity, setOpacity] = useState(firstOpacity);
  const [isInverted, setInverted] = useState(false);
  const [isFilled, setFilled] = useState(false);
  const [shownView, setShownView] = useState<View>(study.films[0]?.view ?? 'CORONAL');
  const choose = (next: HeatmapChoice) => {
    setChoice(next);
    if (next !== 'OFF') setLastTask(next);
  };
  const invert = () => setInverted(!isInverted);
  const fill = () => setFilled(!isFilled);
  const toggle = () => tasks.length > 0 && choose(choice === 'OFF' ? lastTask : 'OFF');
  useKeys([
    { keys: ['h'], label: t('keys.heatmap'), run: toggle },
    { keys: ['i'], label: t('keys.invert'), run: invert },
    { keys: ['f'], label: t('keys.fit'), run: fill },
  ]);
  const networks = study.screening?.networks ?? [];
  const shownTask = choice === 'OFF' ? lastTask : choice;
  const decider = study.screening?.results.find(({ task }) => task === shownTask)?.architecture;
  const network = chosenNetwork ?? decider;
  const heatmapOn = (view: View): ShownHeatmap | null => {
    const method = networks.find(({ architecture }) => architecture === network)?.mapMethod;
    const map = heatmaps.find((one) => one.architecture === network && one.view === view && one.task === choice);
    return map === undefined || method === undefined ? null : { map, method, opacity };
  };
  return (
    <div className={styles.reading}>
      <FilmTools
        {...{ choice, tasks, network, opacity, isInverted, isFilled }}
        networks={[...new Set(heatmaps.map(({ architecture }) => architecture))]}
        onNetwork={setChosenNetwork}
        onChoice={choose}
        onOpacity={setOpacity}
        onInvert={invert}
        onFill={fill}
      />
      <div className={styles.viewSwitch}>
        <Segmented
          label={t('shownView')}
          value={shownView}
          choices={views.map((view) => ({ value: view, label: words(`views.${view}`) }))}
          onChange={setShownView}
        />
      </div>
      <div className={styles.films} data-shown={shownView}>
        {views.map((view) => {
          const film = study.films.find((candidate) => candidate.view === view);
          return film === undefined ? (
            <div key={view} className={styles.missing} data-view={view}>
              {words(`missing.${view}`)}
            </div>
          ) : (
            <FilmPort
              key={film.id}
              {...{ film, study, isInverted, isFilled }}
              finding={study.filmFindings.find((found) => found.view === view)?.finding}
              heatmap={heatmapOn(view)}
            />
          );
        })}
      </div>
    </div>
  );
}
