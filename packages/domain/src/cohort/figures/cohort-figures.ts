import { type DecisionPoint, decisionCurve } from '@plumbline/statistics';
import { noCode } from '../cohort-snapshot.ts';
import { type AccuracyFigure, accuracyFigure } from './accuracy-figure.ts';
import { type AgreementFigure, agreementFigure } from './agreement-figure.ts';
import { type CalibrationFigure, calibrationFigure } from './calibration-figure.ts';
import { type CaseCounts, casesOf, isDecided } from './cases-of.ts';
import { type DistributionFigure, distributionFigure } from './distribution-figure.ts';
import type { FigureParameters } from './figure-parameters.ts';
import { flagsAt } from './flags-at.ts';
import { type PrecisionRecallFigure, precisionRecallFigure } from './precision-recall-figure.ts';
import { type ReaderFigure, readerFigure } from './reader-figure.ts';
import { type RocFigure, rocFigure } from './roc-figure.ts';
import { type SubgroupFigure, subgroupFigure } from './subgroup-figure.ts';
import { type FigureColumns, outcomeCodes, type ReaderColumn, type TaskColumns } from './task-columns.ts';
import { type ThresholdChange, thresholdChange } from './threshold-change.ts';
import { valueOrNull } from './value-or-null.ts';

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
  /** Each turn of reading beside the model; those without a word are left out. */
  readonly readers: readonly ReaderFigure[];
  /** The first reader against the second, as both decided before they saw the result and as both signed. */
  readonly betweenReaders: readonly ReaderPair[];
}

export interface ReaderPair {
  readonly isBlinded: boolean;
  readonly agreement: AgreementFigure;
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
  const words = wordsOf(task, threshold);
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
    readers: readers.map((reader) => readerFigure(task, words, reader, level)).filter((figure) => figure !== null),
    betweenReaders: [true, false].flatMap((isBlinded) => pairOf(readers, isBlinded, level)),
  };
}

/** What the version says of each member, as a reader would. */
function wordsOf(task: TaskColumns, threshold: number | null): Uint8Array {
  const words = new Uint8Array(task.outcome.length);
  for (let index = 0; index < words.length; index += 1) {
    const isFlagged =
      threshold === null ? task.outcome[index] === outcomeCodes.POSITIVE : (task.probability[index] ?? 0) >= threshold;
    words[index] = isDecided(task, index) ? Number(isFlagged) : noCode;
  }
  return words;
}

function pairOf(readers: readonly ReaderColumn[], isBlinded: boolean, level: number): readonly ReaderPair[] {
  const of = (turn: ReaderColumn['turn']) =>
    readers.find((reader) => reader.turn === turn && reader.isBlinded === isBlinded)?.words ?? new Uint8Array();
  const agreement = agreementFigure(of('FIRST'), of('SECOND'), level);
  return agreement === null ? [] : [{ isBlinded, agreement }];
}
