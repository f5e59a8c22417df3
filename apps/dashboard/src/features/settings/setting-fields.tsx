'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type DurationUnit, minutesOf, unitOf } from './duration-unit.ts';
import styles from './setting-fields.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const units: readonly DurationUnit[] = ['minutes', 'hours', 'days'];

/** A time in minutes, shown in the unit that suits it. */
export function DurationField({ label, value, onChange }: FieldProps) {
  const t = useTranslations('settings');
  const id = useId();
  const [unit, setUnit] = useState(unitOf(value));
  const choose = (chosen: string) => {
    const next = units.find((known) => known === chosen);
    if (next === undefined) return;
    onChange((value / minutesOf[unit]) * minutesOf[next]);
    setUnit(next);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.value}>
        <NumberInput id={id} value={value / minutesOf[unit]} onChange={(count) => onChange(count * minutesOf[unit])} />
        <select aria-label={t('unitOf', { name: label })} value={unit} onChange={(event) => choose(event.target.value)}>
          {units.map((name) => (
            <option key={name} value={name}>
              {t(`units.${name}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** A fraction of one, shown in percent. */
export function ShareField({ label, value, onChange }: FieldProps) {
  const id = useId();
  const percent = Number((100 * value).toFixed(3));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.value}>
        <NumberInput id={id} value={percent} onChange={(next) => onChange(Number((next / 100).toFixed(6)))} />
        <span>%</span>
      </span>
    </div>
  );
}

/** Keeps what is typed as it is typed: "0." is on the way to a number. Nothing typed is 0, which the server refuses. */
function NumberInput({ id, value, onChange }: { id: string; value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState(`${value}`);
  const shown = Number(typed) === value ? typed : `${value}`;
  const type = (text: string) => {
    setTyped(text);
    if (Number.isFinite(Number(text))) onChange(Number(text));
  };
  return (
    <input
      id={id}
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      value={shown}
      onChange={(event) => type(event.target.value)}
    />
  );
}
