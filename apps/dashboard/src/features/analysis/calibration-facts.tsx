'use client';
import { useTranslations } from 'use-intl';
import styles from './analysis.module.css';
import type { Figures } from './figures.ts';
import { pValue, signed, three, two } from './number-words.ts';

/** Slope, calibration in the large, the parts of the Brier score, and the test, with what calibrated would be. */
export function CalibrationFacts({ calibration }: { calibration: NonNullable<Figures['calibration']> }) {
  const t = useTranslations('analysis.calibration');
  const { brier, line, spiegelhalter } = calibration;
  const estimate = (value: { estimate: number; lower: number; upper: number } | undefined) =>
    value === undefined ? t('open') : `${signed(value.estimate)} (${signed(value.lower)} – ${signed(value.upper)})`;
  const facts = [
    { name: t('slope'), hint: t('slopeHint'), value: estimate(line?.slope) },
    { name: t('intercept'), hint: t('interceptHint'), value: estimate(line?.interceptAtSlopeOne) },
    { name: t('brier'), hint: '', value: three(brier.brier) },
    { name: t('reliability'), hint: '', value: three(brier.reliability) },
    { name: t('resolution'), hint: '', value: three(brier.resolution) },
    { name: t('uncertainty'), hint: '', value: three(brier.uncertainty) },
    {
      name: t('spiegelhalter'),
      hint: '',
      value:
        spiegelhalter === null
          ? t('open')
          : t('test', { z: two(spiegelhalter.z).replace('-', '−'), p: pValue(spiegelhalter.pValue) }),
    },
  ];
  return (
    <section className={styles.card}>
      <h2>{t('facts')}</h2>
      <dl className={styles.facts}>
        {facts.map(({ name, hint, value }) => (
          <div key={name}>
            <dt>
              {name} <small>{hint}</small>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
