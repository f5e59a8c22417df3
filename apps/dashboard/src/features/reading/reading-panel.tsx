'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { ReadingForm } from './reading-form.tsx';
import styles from './reading-panel.module.css';

interface ReadingPanelProps {
  readonly studyId: string;
  readonly screeningId: string | null;
  readonly signed: readonly SignedReadingFragment[];
  readonly maySign: boolean;
  readonly onSigned: () => void;
}

const minutes: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** The form for one's own reading above what has been signed before. */
export function ReadingPanel({ studyId, screeningId, signed, maySign, onSigned }: ReadingPanelProps) {
  const t = useTranslations('reading');
  const [added, setAdded] = useState<readonly SignedReadingFragment[]>([]);
  const readings = [...signed, ...added.filter((own) => !signed.some((reading) => reading.id === own.id))];
  const add = (reading: SignedReadingFragment) => {
    setAdded((all) => [...all, reading]);
    onSigned();
  };
  return (
    <>
      {maySign && <ReadingForm studyId={studyId} screeningId={screeningId} onSigned={add} />}
      <section aria-labelledby="readings">
        <h2 id="readings" className={styles.title}>
          {t('earlier')}
        </h2>
        {readings.length === 0 && <p className={styles.none}>{t('none')}</p>}
        <ul className={styles.list}>
          {readings.toReversed().map((reading) => (
            <li key={reading.id}>
              <p>
                <b>{reading.reader.displayName}</b> {t(`signedAs.${reading.agreement}`)}
                <small>
                  <Instant at={reading.signedAt} options={minutes} />
                </small>
              </p>
              <p className={styles.reason}>{reading.reason}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
