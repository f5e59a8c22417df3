import { type DecisionPoint, decisionCurve } from '@plumbline/statistics';
import { type AccuracyFigure, accuracyFigure } from './accuracy-figure.ts';
import { type AgreementFigure, agreementFigure, noWord } from './agreement-figure.ts';
import { type CalibrationFigure, calibrationFigure } from './calibration-figure.ts';
import { type CaseCounts, casesOf, isDecided } from './cases-of.ts';
import { type DistributionFigure, distributionFigure } from './distribution-figure.ts';
import type { FigureParameters } from './figure-parameters.ts';
import { flagsAt } from './flags-at.ts';
import { type PrecisionRecallFigure, precisionRecallFigure } from './precision-recall-figure.ts';
import { type RocFigure, rocFigure } from './roc-figure.ts';
import { type SubgroupFigure, subgroupFigure } from './subgroup-figure.ts';
import { type Grouping, outcomeCodes, type TaskColumns } from './task-columns.ts';
import { type ThresholdChange, thresholdChange } from './threshold-change.ts';
import { valueOrNull } from './value-or-null.ts';

/** What figures are made from. */
export interface FigureColumns {
  readonly task: TaskColumns;
  readonly groupings: readonly Grouping[];
  /** What each reader said of the task, 1 there, 0 absent, 255 no clear word; in the order of their turns. */
  readonly readers: readonly Uint8Array[];
}

/** How a version did in one task over a frozen cohort. A figure is null where the cases do not determine it. */
export interface CohortFigures {
  readonly parameters: FigureParameters;
  readonly counts: CaseCounts;
  readonly accuracy: AccuracyFigure | null;
  /** Null at the version's own operating points. */
  readonly change: ThresholdChange | null;
  readonly roc: RocFigure | null;
  readonly precisionRecall: PrecisionRecallFigure | null;
  readonly calibration: CalibrationFigure | null;
  /** At each hundredth from 0.01 to 0.99. */
  readonly decisionCurve: readonly DecisionPoint[] | null;
  readonly distribution: DistributionFigure;
  readonly subgroups: readonly SubgroupFigure[];
  /** The version's flag against each reader. */
  readonly modelAgreement: readonly (AgreementFigure | null)[];
  /** The first reader against the second; null where there is no second, or no study has both words. */
  readonly readerAgreement: AgreementFigure | null;
}

const decisionThresholds = Float64Array.from({ length: 99 }, (_, index) => (index + 1) / 100);

/** A pure function of what is given: the same columns and parameters give the same figures, number for number. */
export function cohortFigures(
  columns: FigureColumns,
  parameters: FigureParameters,
  showsSmallCells: boolean,
): CohortFigures {
  const { task, groupings, readers } = columns;
  const { threshold, level } = parameters;
  const cases = casesOf(task);
  const [first, second] = readers;
  return {
    parameters,
    counts: cases.counts,
    accuracy: accuracyFigure(cases, flagsAt(cases, threshold), parameters),
    change: threshold === null ? null : thresholdChange(task, threshold),
    roc: valueOrNull(() => rocFigure(cases, parameters)),
    precisionRecall: valueOrNull(() => precisionRecallFigure(cases)),
    calibration: valueOrNull(() => calibrationFigure(cases, level)),
    decisionCurve: valueOrNull(() => decisionCurve(cases.labels, cases.scores, decisionThresholds)),
    distribution: distributionFigure(task),
    subgroups: groupings.map((grouping) => subgroupFigure(cases, grouping, { threshold, level, showsSmallCells })),
    modelAgreement: readers.map((reader) => agreementFigure(wordsOf(task, threshold), reader, level)),
    readerAgreement: first && second ? agreementFigure(first, second, level) : null,
  };
}

/** What the version says of each member, as a reader would. */
function wordsOf(task: TaskColumns, threshold: number | null): Uint8Array {
  return Uint8Array.from(task.outcome, (outcome, index) => {
    if (!isDecided(task, index)) return noWord;
    const isFlagged =
      threshold === null ? outcome === outcomeCodes.POSITIVE : (task.probability[index] ?? 0) >= threshold;
    return isFlagged ? 1 : 0;
  });
}
