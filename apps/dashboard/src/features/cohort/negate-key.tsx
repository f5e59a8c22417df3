'use client';
import { useTranslations } from 'use-intl';
import styles from './criterion-editor.module.css';

interface NegateKeyProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Turns a criterion or a group into its opposite. */
export function NegateKey({ label, isOn, onChange }: NegateKeyProps) {
  const t = useTranslations('cohort');
  return (
    <button
      type="button"
      className={styles.negate}
      aria-pressed={isOn}
      aria-label={label}
      onClick={() => onChange(!isOn)}
    >
      {t('negate')}
    </button>
  );
}
