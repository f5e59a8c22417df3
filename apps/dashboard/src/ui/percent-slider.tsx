'use client';
import { Slider } from 'radix-ui';
import styles from './percent-slider.module.css';

interface PercentSliderProps {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
  readonly disabled?: boolean;
  readonly tone?: 'flag' | 'scoliosis' | 'muted';
  readonly onChange: (value: number) => void;
}

export function PercentSlider({ label, value, disabled = false, tone = 'muted', onChange }: PercentSliderProps) {
  const change = ([next]: number[]) => {
    if (next !== undefined) onChange(next);
  };
  return (
    <Slider.Root
      className={styles.root}
      data-tone={tone}
      value={[value]}
      max={100}
      step={5}
      disabled={disabled}
      onValueChange={change}
    >
      <Slider.Track className={styles.track}>
        <Slider.Range className={styles.range} />
      </Slider.Track>
      <Slider.Thumb className={styles.thumb} aria-label={label} aria-valuetext={`${value} %`} />
    </Slider.Root>
  );
}
