'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { BlindedStep } from './blinded-step.tsx';
import type { DrawnCobb } from './drawn-curves.ts';
import { ReadingCard } from './reading-card.tsx';
import { ReadingComparison } from './reading-comparison.tsx';
import { ReadingForm } from './reading-form.tsx';
import styles from './reading-panel.module.css';
import type { StudyToRead } from './study-reading.ts';

interface ReadingPanelProps {
  readonly study: StudyToRead;
  readonly maySign: boolean;
  /** The reader's own Cobb angles on the coronal film. */
  readonly drawn: readonly DrawnCobb[];
}

/** The blinded questions or the form, whichever is this person's turn, above what has been signed. */
export function ReadingPanel({ study, maySign, drawn }: ReadingPanelProps) {
  const t = useTranslations('reading');
  const hint = useHint(study);
  const [amending, setAmending] = useState<SignedReadingFragment | null>(null);
  if (maySign && study.isWithheld) return <BlindedStep studyId={study.id} />;
  const standing = study.readings.filter(({ isAmended }) => !isAmended);
  const reads = maySign && study.awaitedTurn !== null && !study.hasSigned;
  const decides = reads && study.awaitedTurn === 'ADJUDICATION';
  return (
    <>
      {decides && <ReadingComparison readings={standing} />}
      {amending === null && reads && (
        <ReadingForm key={study.awaitedTurn} {...{ study, drawn, hint }} amends={null} onDone={() => undefined} />
      )}
      {amending !== null && (
        <ReadingForm
          key={amending.id}
          {...{ study, drawn }}
          amends={amending}
          hint={null}
          onDone={() => setAmending(null)}
        />
      )}
      {study.hasSigned && study.awaitedTurn !== null && (
        <p className={styles.waits} role="status">
          {t(`waitsForAnother.${study.awaitedTurn}`)}
        </p>
      )}
      {!decides && <SignedReadings {...{ study, maySign }} onAmend={setAmending} />}
      <BlindedReads study={study} />
    </>
  );
}

/** What the person has to know before this reading; null for a first one. */
function useHint({ areReadingsWithheld, awaitedTurn, adjudicationReason }: StudyToRead): string | null {
  const t = useTranslations('reading');
  if (areReadingsWithheld) return t('secondHint');
  if (awaitedTurn === 'ADJUDICATION' && adjudicationReason !== null) {
    return t(`adjudicationHints.${adjudicationReason}`);
  }
  return null;
}

interface SignedReadingsProps extends Pick<ReadingPanelProps, 'study' | 'maySign'> {
  readonly onAmend: (reading: SignedReadingFragment) => void;
}

function SignedReadings({ study, maySign, onAmend }: SignedReadingsProps) {
  const t = useTranslations('reading');
  if (study.areReadingsWithheld) return null;
  return (
    <section aria-labelledby="readings">
      <h2 id="readings" className={styles.title}>
        {t('readings')}
      </h2>
      {study.readings.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {study.readings.toReversed().map((reading) => {
          const isOwn = maySign && reading.reader.isViewer && !reading.isAmended;
          return <ReadingCard key={reading.id} reading={reading} onAmend={isOwn ? () => onAmend(reading) : null} />;
        })}
      </ul>
    </section>
  );
}

function BlindedReads({ study }: { study: StudyToRead }) {
  const t = useTranslations('reading');
  return study.blindedReads.map(({ scoliosis, cmsSuspicion, decidedAt, reader }) => (
    <p key={decidedAt} className={styles.blinded}>
      {t('blindedStored', {
        person: reader.displayName,
        scoliosis: t(`presence.${scoliosis}`),
        suspicion: t(`suspicions.${cmsSuspicion}`),
      })}
    </p>
  ));
}
