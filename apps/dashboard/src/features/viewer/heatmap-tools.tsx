'use client';
import type { Architecture, Task } from '../../graphql/generated/graphql.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PercentSlider } from '../../ui/percent-slider.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { networkNames, taskNames } from '../screening/messages.ts';
import styles from './film-tools.module.css';
import { viewerMessages } from './messages.ts';

export type HeatmapChoice = Task | 'OFF';

interface HeatmapToolsProps {
  readonly choice: HeatmapChoice;
  readonly tasks: readonly Task[];
  /** Those that have a heatmap. */
  readonly networks: readonly Architecture[];
  readonly network: Architecture | undefined;
  readonly opacity: number;
  readonly onNetwork: (network: Architecture) => void;
  readonly onChoice: (choice: HeatmapChoice) => void;
  readonly onOpacity: (opacity: number) => void;
}

/** The slider and the off key are always in the same place, also while there is no heatmap. */
export function HeatmapTools(props: HeatmapToolsProps) {
  const { choice, tasks, opacity, onChoice, onOpacity } = props;
  const choices = [
    ...tasks.map((task) => ({ value: task, label: taskNames[task] })),
    { value: 'OFF' as const, label: offLabel },
  ];
  return (
    <>
      {tasks.length === 0 && <span className={styles.none}>{viewerMessages.noHeatmap}</span>}
      {props.networks.length > 1 && (
        <NetworkSelect networks={props.networks} network={props.network} onNetwork={props.onNetwork} />
      )}
      <span className={styles.slider}>
        <span aria-hidden="true">{viewerMessages.heatmap}</span>
        <PercentSlider
          label={viewerMessages.heatmapOpacity}
          value={opacity}
          disabled={choice === 'OFF'}
          tone={choice === 'CMS' ? 'flag' : choice === 'SCOLIOSIS' ? 'scoliosis' : 'muted'}
          onChange={onOpacity}
        />
        <output>{viewerMessages.percent(opacity)}</output>
      </span>
      <Segmented label={viewerMessages.heatmapTask} value={choice} choices={choices} onChange={onChoice} />
    </>
  );
}

const offLabel = (
  <>
    {viewerMessages.off} <KeyHint name="H" />
  </>
);

function NetworkSelect({
  networks,
  network,
  onNetwork,
}: Pick<HeatmapToolsProps, 'networks' | 'network' | 'onNetwork'>) {
  const choose = (chosen: string) => {
    const known = networks.find((candidate) => candidate === chosen);
    if (known !== undefined) onNetwork(known);
  };
  return (
    <select
      className={styles.network}
      aria-label={viewerMessages.heatmapNetwork}
      value={network}
      onChange={(event) => choose(event.target.value)}
    >
      {networks.map((one) => (
        <option key={one} value={one}>
          {networkNames[one]}
        </option>
      ))}
    </select>
  );
}
