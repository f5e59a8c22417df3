'use client';
import { useTranslations } from 'use-intl';
import type { WorklistRow } from './read-worklist-page.ts';
import styles from './worklist-table.module.css';

/** A mark beside films that the screening could not use, with the reason in words; nothing when all are usable. */
export function FilmFault({ findings }: { findings: WorklistRow['filmFindings'] }) {
  const t = useTranslations('worklist');
  const screening = useTranslations('screening');
  const faults = findings.flatMap(({ view, finding }) =>
    finding === 'USABLE' ? [] : [screening(`filmFinding.${view}`, { finding: screening(`findings.${finding}`) })],
  );
  if (faults.length === 0) return null;
  const sentence = t('filmFault', { findings: faults.join(', ') });
  return (
    <span className={styles.fault} role="img" aria-label={sentence} title={sentence}>
      !
    </span>
  );
}
