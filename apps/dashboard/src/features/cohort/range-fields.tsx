'use client';
import { useTranslations } from 'use-intl';
import type { LeafCriterion } from './criterion.ts';
import styles from './criterion-editor.module.css';

interface RangeFieldsProps<Kind extends LeafCriterion['kind']> {
  readonly leaf: Extract<LeafCriterion, { kind: Kind }>;
  readonly onChange: (leaf: LeafCriterion) => void;
}

/** Days, both included; one of the two may be open. */
export function PeriodFields({ leaf, onChange }: RangeFieldsProps<'PERIOD'>) {
  const t = useTranslations('cohort');
  const end = (name: 'from' | 'to') => (
    <label>
      <span>{t(name)}</span>
      <input
        type="date"
        value={leaf[name] ?? ''}
        onChange={({ target }) => onChange({ ...leaf, [name]: target.value === '' ? null : target.value })}
      />
    </label>
  );
  return (
    <span className={styles.range}>
      {end('from')}
      {end('to')}
    </span>
  );
}

const oldest = 120;

/** Completed years, both included; one of the two may be open. */
export function AgeFields({ leaf, onChange }: RangeFieldsProps<'AGE'>) {
  const t = useTranslations('cohort');
  const end = (name: 'fromYears' | 'toYears') => (
    <label>
      <span>{t(name)}</span>
      <input
        inputMode="numeric"
        maxLength={3}
        value={leaf[name] ?? ''}
        onChange={({ target }) => onChange({ ...leaf, [name]: yearsOf(target.value) })}
      />
    </label>
  );
  return (
    <span className={styles.range}>
      {end('fromYears')}
      {end('toYears')}
    </span>
  );
}

/** Null where no number stands; what lies above every age becomes the highest. */
function yearsOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? null : Math.min(oldest, Number(digits));
}
