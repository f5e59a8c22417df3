'use client';
import { useTranslations } from 'use-intl';
import type { Architecture, Task } from '../../graphql/generated/graphql.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PercentSlider } from '../../ui/percent-slider.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './film-tools.module.css';

export type HeatmapChoice = Task | 'OFF';

interface HeatmapToolsProps {
  readonly choice: HeatmapChoice;
  readonly tasks: readonly Task[];
  /** There may be one, but what the models say is kept from the person. */
  readonly isWithheld: boolean;
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
  const t = useTranslations('viewer');
  const screening = useTranslations('screening');
  const { choice, tasks, opacity, onChoice, onOpacity } = props;
  const choices = [
    ...tasks.map((task) => ({ value: task, label: screening(`tasks.${task}`) })),
    { value: 'OFF' as const, label: <OffLabel /> },
  ];
  return (
    <>
      {tasks.length === 0 && <span className={styles.none}>{t(props.isWithheld ? 'heatmapKept' : 'noHeatmap')}</span>}
      {props.networks.length > 1 && (
        <NetworkSelect networks={props.networks} network={props.network} onNetwork={props.onNetwork} />
      )}
      <span className={styles.slider}>
        <span aria-hidden="true">{t('heatmap')}</span>
        <PercentSlider
          label={t('heatmapOpacity')}
          value={opacity}
          disabled={choice === 'OFF'}
          tone={choice === 'CMS' ? 'flag' : choice === 'SCOLIOSIS' ? 'scoliosis' : 'muted'}
          onChange={onOpacity}
        />
        <output>{t('percent', { value: opacity })}</output>
      </span>
      <Segmented label={t('heatmapTask')} value={choice} choices={choices} onChange={onChoice} />
    </>
  );
}

function OffLabel() {
  const t = useTranslations('viewer');
  return (
    <>
      {t('off')} <KeyHint name="H" />
    </>
  );
}

function NetworkSelect({
  networks,
  network,
  onNetwork,
}: Pick<HeatmapToolsProps, 'networks' | 'network' | 'onNetwork'>) {
  const t = useTranslations('viewer');
  const screening = useTranslations('screening');
  const choose = (chosen: string) => {
    const known = networks.find((candidate) => candidate === chosen);
    if (known !== undefined) onNetwork(known);
  };
  return (
    <select
      className={styles.network}
      aria-label={t('heatmapNetwork')}
      value={network}
      onChange={(event) => choose(event.target.value)}
    >
      {networks.map((one) => (
        <option key={one} value={one}>
          {screening(`networks.${one}`)}
        </option>
      ))}
    </select>
  );
}
