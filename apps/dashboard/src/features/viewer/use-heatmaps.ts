'use client';
import { useState } from 'react';
import type { Architecture, Task, View } from '../../graphql/generated/graphql.ts';
import type { Study } from '../study/study.ts';
import type { ShownHeatmap } from './heatmap-layer.tsx';
import type { HeatmapChoice } from './heatmap-tools.tsx';

const firstOpacity = 60;

/**
 * Which heatmap lies over the films. Original first: it is off until it is asked for. Then it is the one of the network that
 * decides the task, until another network is chosen; both films show the same network's.
 */
export function useHeatmaps({ screening, isWithheld }: Pick<Study, 'screening' | 'isWithheld'>) {
  const heatmaps = screening?.heatmaps ?? [];
  const tasks = (['CMS', 'SCOLIOSIS'] as const).filter((task) => heatmaps.some((map) => map.task === task));
  const [choice, setChoice] = useState<HeatmapChoice>('OFF');
  const [lastTask, setLastTask] = useState<Task>(tasks[0] ?? 'CMS');
  const [chosenNetwork, setChosenNetwork] = useState<Architecture | null>(null);
  const [opacity, setOpacity] = useState(firstOpacity);
  const choose = (next: HeatmapChoice) => {
    setChoice(next);
    if (next !== 'OFF') setLastTask(next);
  };
  const shownTask = choice === 'OFF' ? lastTask : choice;
  const decider = screening?.results.find(({ task }) => task === shownTask)?.architecture;
  const network = chosenNetwork ?? decider;
  const method = screening?.networks.find(({ architecture }) => architecture === network)?.mapMethod;
  return {
    tools: {
      choice,
      tasks,
      network,
      opacity,
      isWithheld,
      networks: [...new Set(heatmaps.map(({ architecture }) => architecture))],
      onNetwork: setChosenNetwork,
      onChoice: choose,
      onOpacity: setOpacity,
    },
    toggle: () => {
      if (tasks.length > 0) choose(choice === 'OFF' ? lastTask : 'OFF');
    },
    on(view: View): ShownHeatmap | null {
      const map = heatmaps.find((one) => one.architecture === network && one.view === view && one.task === choice);
      return map === undefined || method === undefined ? null : { map, method, opacity };
    },
  };
}
