import { fTails } from '../distribution/f-tails.ts';
import { studentQuantile } from '../distribution/student-quantile.ts';
import type { Interval } from '../interval.ts';
import { placements } from '../roc/placements.ts';
import { StatisticsError } from '../statistics-error.ts';
import { type ErrorCovariances, errorCovariances } from './error-covariances.ts';
import { type ReaderAnova, readerAnova } from './reader-anova.ts';
import { type ReaderStudy, requireReaderStudy } from './reader-study.ts';

export interface ReaderAveragedAuroc extends Interval {
  readonly estimate: number;
  readonly standardError: number;
  readonly df: number;
}

export interface ModalityDifference extends ReaderAveragedAuroc {
  /** Positions of the modalities: first minus second. */
  readonly first: number;
  readonly second: number;
}

export interface ObuchowskiRockette {
  /** `aurocs[modality][reader]`. */
  readonly aurocs: readonly (readonly number[])[];
  readonly anova: ReaderAnova;
  readonly errors: ErrorCovariances;
  /** The test that all modalities have the same reader-averaged area. */
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly pValue: number;
  readonly modalities: readonly ReaderAveragedAuroc[];
  readonly differences: readonly ModalityDifference[];
}

/** An estimate ± t·√variance, kept within its bounds. */
function around(estimate: number, variance: number, df: number, level: number, least: number): ReaderAveragedAuroc {
  const standardError = Math.sqrt(variance);
  const reach = -studentQuantile((1 - level) / 2, df) * standardError;
  const lower = Math.max(least, estimate - reach);
  return { estimate, standardError, df, lower, upper: Math.min(1, estimate + reach), level };
}

/** Each modality from its own readings: Var = (MS(R)ᵢ + max(r·Cov2ᵢ, 0))/r. */
function averagesOf(anova: ReaderAnova, errors: ErrorCovariances, readers: number, level: number) {
  return anova.modalityMeans.map((estimate, modality) => {
    const ofReaders = anova.ofReadersIn[modality] ?? 0;
    const inflated = ofReaders + Math.max(readers * (errors.cov2OfModality[modality] ?? 0), 0);
    if (ofReaders === 0)
      throw new StatisticsError('ZERO_VARIANCE', 'All readers have the same area with one modality.');
    return around(estimate, inflated / readers, (readers - 1) * (inflated / ofReaders) ** 2, level, 0);
  });
}

/**
 * Multi-reader multi-case comparison of empirical AUROCs by Obuchowski and Rockette, readers and cases both drawn at random.
 *
 * F = MS(T)/(MS(T:R) + max(r(Cov2 − Cov3), 0)) with t−1 and Hillis' denominator degrees of freedom; covariances by DeLong.
 * Assumes a factorial study, independent cases and readers. Throws EMPTY (fewer than two modalities or readers), SINGLE_CLASS,
 * LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE, and ZERO_VARIANCE where readers do not differ, so that nothing is left to test against.
 * Source: Obuchowski N, Rockette H. Commun. Stat. Simul. Comput. 24 (1995) 285–308; Hillis S. Stat. Med. 26 (2007) 596–619.
 */
export function obuchowskiRockette(study: ReaderStudy, level = 0.95): ObuchowskiRockette {
  const { modalities, readers } = requireReaderStudy(study, level);
  const areas = study.scores.map((row) => row.map((scores) => placements(study.labels, scores)));
  const aurocs = areas.map((row) => row.map(({ auroc }) => auroc));
  const anova = readerAnova(aurocs);
  const errors = errorCovariances(study.labels, areas);
  if (anova.ofInteraction === 0)
    throw new StatisticsError('ZERO_VARIANCE', 'The readers differ alike with all modalities.');
  const denominator = anova.ofInteraction + Math.max(readers * (errors.cov2 - errors.cov3), 0);
  const df1 = modalities - 1;
  const df2 = df1 * (readers - 1) * (denominator / anova.ofInteraction) ** 2;
  const f = anova.ofModalities / denominator;
  const differences = anova.modalityMeans.flatMap((mean, first) =>
    anova.modalityMeans.slice(first + 1).map((other, offset) => ({
      first,
      second: first + 1 + offset,
      ...around(mean - other, (2 * denominator) / readers, df2, level, -1),
    })),
  );
  const averages = averagesOf(anova, errors, readers, level);
  return { aurocs, anova, errors, f, df1, df2, pValue: fTails(f, df1, df2).upper, modalities: averages, differences };
}
