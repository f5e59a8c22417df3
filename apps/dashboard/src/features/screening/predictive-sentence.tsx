'use client';
import { useTranslations } from 'use-intl';
import type { Study } from '../study/study.ts';
import styles from './predictive-sentence.module.css';

type PredictiveValue = NonNullable<NonNullable<Study['screening']>['predictiveValue']>;

interface PredictiveSentenceProps {
  readonly value: PredictiveValue;
  /** Whether the validation behind it was on synthetic films. */
  readonly isSynthetic: boolean;
}

/** How often such a result is right at this clinic, in words and numbers, and how far that is known. */
export function PredictiveSentence({ value, isSynthetic }: PredictiveSentenceProps) {
  const t = useTranslations('screening');
  const { truePositives, falseNegatives, trueNegatives, falsePositives } = value.validation;
  return (
    <>
      <p className={styles.sentence}>
        {t(`predictiveValue.${value.kind}`, {
          prevalence: `${Number((100 * value.prevalence).toFixed(1))}`,
          right: value.right,
          outOf: value.outOf,
          value: value.value.toFixed(2),
          lower: value.lower.toFixed(2),
          upper: value.upper.toFixed(2),
        })}
      </p>
      <p className={styles.origin}>
        {t(isSynthetic ? 'validatedOnSynthetic' : 'validatedOn', {
          sensitive: truePositives,
          positives: truePositives + falseNegatives,
          specific: trueNegatives,
          negatives: trueNegatives + falsePositives,
        })}
      </p>
    </>
  );
}
