'use client';
import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './form-rows.module.css';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface ChoiceRowProps<T extends string> {
  readonly label: string;
  /** Null until one is chosen. */
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  /** Over the whole width, its label for readers of the screen alone. */
  readonly isWide?: boolean;
}

/** One of a few, none at first: a line of a form. Arrow keys move, as in every radio group. */
export function ChoiceRow<T extends string>({ label, value, choices, onChange, isWide = false }: ChoiceRowProps<T>) {
  const id = useId();
  const choose = (chosen: string) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <div className={isWide ? styles.wide : styles.row}>
      <span id={id} className={isWide ? 'visually-hidden' : styles.label}>
        {label}
      </span>
      <RadioGroup.Root aria-labelledby={id} value={value ?? ''} onValueChange={choose} className={styles.choices}>
        {choices.map((choice) => (
          <RadioGroup.Item key={choice.value} value={choice.value} className={styles.choice}>
            {choice.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
