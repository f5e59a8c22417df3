'use client';
import { useTranslations } from 'use-intl';
import type { Architecture, Task } from '../../graphql/generated/graphql.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PercentSlider } from '../../ui/percent-slider.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './film-tools.module.css';

export type HeatmapChoice = Task | 'OFF';

interface FilmToolsProps {
  readonly choice: HeatmapChoice;
  readonly tasks: readonly Task[];
  /** Those that have a heatmap. */
  readonly networks: readonly Architecture[];
  readonly network: Architecture | undefined;
  readonly opacity: number;
  readonly isInverted: boolean;
  readonly isFilled: boolean;
  readonly onNetwork: (network: Architecture) => void;
  readonly onChoice: (choice: HeatmapChoice) => void;
  readonly onOpacity: (opacity: number) => void;
  readonly onInvert: () => void;
  readonly onFill: () => void;
}

/** The slider and the off key are always in the same place, also while there is no heatmap. */
export function FilmTools(props: FilmToolsProps) {
  const t = useTranslations('study');
  const screening = useTranslations('screening');
  const { choice, tasks, opacity, onChoice, onOpacity } = props;
  const choices = [
    ...tasks.map((task) => ({ value: task, label: screening(`tasks.${task}`) })),
    { value: 'OFF' as const, label: <OffLabel /> },
  ];
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
      <Toggle label={t('invert')} hint="I" isOn={props.isInverted} onToggle={props.onInvert} />
      <Toggle label={t('fill')} hint="F" isOn={props.isFilled} onToggle={props.onFill} />
      <span className={styles.grow} />
      {tasks.length === 0 && <span className={styles.none}>{t('noHeatmap')}</span>}
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
    </div>
  );
}

function OffLabel() {
  const t = useTranslations('study');
  return (
    <>
      {t('off')} <KeyHint name="H" />
    </>
  );
}

function NetworkSelect({ networks, network, onNetwork }: Pick<FilmToolsProps, 'networks' | 'network' | 'onNetwork'>) {
  const t = useTranslations('study');
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

interface ToggleProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Toggle({ label, hint, isOn, onToggle }: ToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={isOn} onClick={onToggle}>
      {label} <KeyHint name={hint} />
    </button>
  );
}
