import { useTranslations } from 'use-intl';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';

/** One thing that a reading says, as a label and a word. */
export interface ReadingLine {
  readonly label: string;
  /** Null when it was not stated. */
  readonly value: string | null;
}

/** What a reading says of the patient and the films, always the same lines in the same order. */
export function useReadingLines(): (reading: SignedReadingFragment) => readonly ReadingLine[] {
  const t = useTranslations('reading');
  const curveOf = (curve: SignedReadingFragment['curves'][number]) => {
    const { cobbDegrees: cobb, apex, convexity, upperEnd: upper, lowerEnd: lower } = curve;
    const line = t('curveLine', { cobb, apex, side: t(`sides.${convexity}`) });
    return upper === null || lower === null ? line : `${line}, ${t('curveEnds', { upper, lower })}`;
  };
  return (reading) => [
    { label: t('scoliosis'), value: reading.scoliosis && t(`presence.${reading.scoliosis}`) },
    { label: t('suspicion'), value: reading.cmsSuspicion && t(`suspicions.${reading.cmsSuspicion}`) },
    { label: t('pattern'), value: reading.curvePattern && t(`patterns.${reading.curvePattern}`) },
    { label: t('curves'), value: reading.curves.length === 0 ? null : reading.curves.map(curveOf).join('; ') },
    {
      label: t('balance'),
      value: reading.coronalBalanceMm === null ? null : t('balanceLine', { value: reading.coronalBalanceMm }),
    },
    {
      label: t('kyphosis'),
      value: reading.kyphosisDegrees === null ? null : t('kyphosisLine', { value: reading.kyphosisDegrees }),
    },
    { label: t('quality'), value: reading.filmQuality && t(`qualities.${reading.filmQuality}`) },
  ];
}
