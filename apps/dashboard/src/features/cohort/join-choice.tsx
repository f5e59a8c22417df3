'use client';
import { useTranslations } from 'use-intl';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './criterion-editor.module.css';

interface JoinChoiceProps {
  readonly label: string;
  readonly value: 'ALL' | 'ANY';
  readonly onChange: (value: 'ALL' | 'ANY') => void;
}

/** And or or, in words. */
export function JoinChoice({ label, value, onChange }: JoinChoiceProps) {
  const t = useTranslations('cohort');
  const choices = [
    { value: 'ALL' as const, label: t('joins.ALL') },
    { value: 'ANY' as const, label: t('joins.ANY') },
  ];
  return (
    <div className={styles.join}>
      <span aria-hidden="true">{label}</span>
      <Segmented label={label} value={value} choices={choices} onChange={onChange} />
    </div>
  );
}
