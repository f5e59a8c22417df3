'use client';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './segmented.module.css';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, always one. Arrow keys move, as in a radio group. */
export function Segmented<T extends string>({ label, value, choices, onChange }: SegmentedProps<T>) {
  const choose = (chosen: string) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <ToggleGroup.Root type="single" aria-label={label} value={value} onValueChange={choose} className={styles.group}>
      {choices.map((choice) => (
        <ToggleGroup.Item key={choice.value} value={choice.value} className={styles.item}>
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
