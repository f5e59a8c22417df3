import type { CSSProperties } from 'react';
import styles from './meter-bar.module.css';

interface MeterBarProps {
  /** 0 to 1. */
  readonly value: number;
  /** Where the tick stands, 0 to 1. */
  readonly tick: number;
  readonly tone: 'flag' | 'scoliosis' | 'muted';
}

/** A value with its threshold as a tick. Decoration: the number beside it is what is read out. */
export function MeterBar({ value, tick, tone }: MeterBarProps) {
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--value': value,
    '--tick': tick,
    '--tone': `var(--${tone})`,
  };
  return <span aria-hidden="true" className={styles.bar} style={style} />;
}
