'use client';
import { useTranslations } from 'use-intl';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import styles from './reading-panel.module.css';
import { useReadingLines } from './use-reading-lines.ts';

interface ReadingCardProps {
  readonly reading: SignedReadingFragment;
  /** Null when the person may not amend it. */
  readonly onAmend: (() => void) | null;
}

const minutes: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** One signed reading. One that was amended stays to be read, struck through; what stands follows in full. */
export function ReadingCard({ reading, onAmend }: ReadingCardProps) {
  const t = useTranslations('reading');
  const linesOf = useReadingLines();
  const { verdict, verdictReason, isAmended } = reading;
  const mark = isAmended ? t('amended') : reading.amendsId !== null && t('amends');
  return (
    <li data-amended={isAmended}>
      <p className={styles.head}>
        <span>
          <b>{reading.reader.displayName}</b> {t(`said.${verdict ?? 'NONE'}`)}
        </span>
        <small>
          <Instant at={reading.signedAt} options={minutes} />
        </small>
      </p>
      <p className={styles.turn}>
        {t(`turns.${reading.turn}`)}
        {mark && <em>{mark}</em>}
        {verdictReason !== null && <span>{t(`reasons.${verdictReason}`)}</span>}
      </p>
      <dl className={styles.lines}>
        {linesOf(reading)
          .filter(({ value }) => value !== null)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {reading.comment !== null && <p className={styles.comment}>{reading.comment}</p>}
      {onAmend !== null && (
        <Button kind="bare" className={styles.amend} onClick={onAmend}>
          {t('amend')}
        </Button>
      )}
    </li>
  );
}
