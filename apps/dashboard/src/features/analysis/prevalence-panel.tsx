'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import styles from './analysis.module.css';
import type { PointFigures } from './figures.ts';
import { IconArray } from './icon-array.tsx';
import { naturalFrequencies } from './natural-frequencies.ts';
import { percent, two } from './number-words.ts';
import type { CurvePlace } from './operating-point.ts';

interface PrevalencePanelProps {
  readonly task: Task;
  readonly place: CurvePlace;
  /** Null where nobody has said one. */
  readonly prevalence: number | null;
  readonly told: PointFigures;
  readonly isBehind: boolean;
  readonly onPrevalence: (prevalence: number) => void;
}

/** What the point means where the condition is as frequent as said: predictive values, whole people, a picture of them. */
export function PrevalencePanel({ task, place, prevalence, told, isBehind, onPrevalence }: PrevalencePanelProps) {
  const t = useTranslations('analysis.prevalence');
  const words = useTranslations('analysis');
  const frequencies =
    prevalence === null ? null : naturalFrequencies(place.sensitivity, 1 - place.falsePositiveRate, prevalence);
  const at = isBehind ? null : (told.accuracy?.atPrevalence ?? null);
  // Where a count is nought the server's values are adjusted, and its intervals are those of them.
  const value = (own: number | null, told: Interval | undefined) => {
    if (told === undefined) return own === null ? '–' : `${two(own)} …`;
    return `${two(told.estimate)} ${t('interval', { lower: two(told.lower), upper: two(told.upper) })}`;
  };
  return (
    <section className={styles.card} aria-busy={isBehind}>
      <div className={styles.cardTop}>
        <h2>{prevalence === null ? t('field') : t('title', { percent: percent(prevalence) })}</h2>
        <PrevalenceField prevalence={prevalence} onPrevalence={onPrevalence} />
      </div>
      {frequencies === null ? (
        <p className={styles.sentence}>{t('none')}</p>
      ) : (
        <>
          <p className={styles.sentence}>
            {t('values', {
              positive: value(frequencies.positivePredictiveValue, at?.positive),
              negative: value(frequencies.negativePredictiveValue, at?.negative),
            })}{' '}
            {t('told', { ...frequencies, task: words(`tasks.${task}`) })}
          </p>
          {at?.adjusted === true && <p className={styles.note}>{t('adjusted')}</p>}
          <IconArray frequencies={frequencies} task={task} />
        </>
      )}
    </section>
  );
}

type Interval = { readonly estimate: number; readonly lower: number; readonly upper: number };

interface PrevalenceFieldProps {
  readonly prevalence: number | null;
  readonly onPrevalence: (prevalence: number) => void;
}

function PrevalenceField({ prevalence, onPrevalence }: PrevalenceFieldProps) {
  const t = useTranslations('analysis.prevalence');
  const [typed, setTyped] = useState(prevalence === null ? '' : percent(prevalence));
  const isInvalid = typed !== '' && shareOf(typed) === null;
  return (
    <span className={styles.prevalence}>
      <input
        aria-label={t('field')}
        inputMode="decimal"
        value={typed}
        maxLength={5}
        aria-invalid={isInvalid}
        title={isInvalid ? t('invalid') : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const share = shareOf(target.value);
          if (share !== null) onPrevalence(share);
        }}
      />
      {t('unit')}
    </span>
  );
}

/** A percentage as typed; null for what is none between 0.1 and 99.9. */
function shareOf(typed: string): number | null {
  const value = Number(typed.replace(',', '.'));
  return value >= 0.1 && value <= 99.9 ? Math.round(value * 1000) / 100_000 : null;
}
