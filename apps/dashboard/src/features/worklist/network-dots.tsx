'use client';
import { useTranslations } from 'use-intl';
import styles from './network-dots.module.css';
import type { WorklistRow } from './read-worklist-page.ts';

const places = ['a', 'b', 'c', 'd', 'e'] as const;

/** Five dots, one a network: filled when it says of CMS what the deciding one says, hollow when it does not. */
export function NetworkDots({ screening }: { screening: WorklistRow['screening'] }) {
  const t = useTranslations('worklist');
  const words = screening?.agreement ?? [];
  const spoken = words.filter((word) => word !== 'SILENT');
  const count = spoken.filter((word) => word === 'AGREES').length;
  const sentence = spoken.length === 0 ? t('noNetworks') : t('agreeing', { count, all: words.length });
  return (
    <span className={styles.dots} role="img" aria-label={sentence} title={sentence}>
      {places.map((place, index) => (
        <i key={place} data-word={words[index] ?? 'SILENT'} />
      ))}
    </span>
  );
}
