import {
  type AccuracyMeasures,
  accuracyMeasures,
  type ClusteredAccuracy,
  clusteredAccuracy,
  type PredictiveValuesAtPrevalence,
  predictiveValuesAtPrevalence,
  type TwoByTwoTable,
  twoByTwoTable,
} from '@plumbline/statistics';
import type { Cases } from './cases-of.ts';
import { countPatients } from './count-patients.ts';
import type { FigureParameters } from './figure-parameters.ts';

/** The table of a screening result against the reference standard. */
export interface AccuracyFigure {
  /** Over the studies with a decided result. */
  readonly table: TwoByTwoTable;
  readonly measures: AccuracyMeasures;
  /**
   * The same with every study that got no decided result counted as wrong: with the condition as missed, without it as a false
   * alarm. Equivocal results are reported both ways and never dropped: FDA, Statistical Guidance on Reporting Results from Studies
   * Evaluating Diagnostic Tests (2007).
   */
  readonly tableWithUndecided: TwoByTwoTable;
  readonly measuresWithUndecided: AccuracyMeasures;
  /** By drawing patients, where one has several studies; null where each has one, or there are more than `mostPatients`. */
  readonly byPatient: ClusteredAccuracy | null;
  /** Null without a prevalence, or without a case of one class. */
  readonly atPrevalence: PredictiveValuesAtPrevalence | null;
}

/** Two thousand drawings of so many patients take some seconds, and their Wilson intervals have no width to speak of. */
const mostPatients = 100_000;

/** Null without a case. `flags` are 1 where the study is flagged, one a case. */
export function accuracyFigure(cases: Cases, flags: Uint8Array, parameters: FigureParameters): AccuracyFigure | null {
  const { positives, negatives } = cases.undecided;
  if (flags.length + positives + negatives === 0) return null;
  const { level, prevalence, seed, replicates } = parameters;
  const scores = new Float64Array(flags);
  const decided = flags.length === 0 ? noCases : twoByTwoTable(cases.labels, scores, 1);
  const tableWithUndecided = {
    ...decided,
    falseNegatives: decided.falseNegatives + positives,
    falsePositives: decided.falsePositives + negatives,
  };
  const patients = countPatients(cases.patients);
  const isClustered = patients < cases.patients.length && patients <= mostPatients;
  return {
    table: decided,
    measures: flags.length === 0 ? noMeasures : accuracyMeasures(decided, level),
    tableWithUndecided,
    measuresWithUndecided: accuracyMeasures(tableWithUndecided, level),
    byPatient: isClustered
      ? clusteredAccuracy(cases.labels, scores, 1, cases.patients, { seed, replicates, level })
      : null,
    atPrevalence:
      prevalence !== null && hasBothClasses(decided) ? predictiveValuesAtPrevalence(decided, prevalence, level) : null,
  };
}

const noCases: TwoByTwoTable = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
const noMeasures: AccuracyMeasures = {
  sensitivity: null,
  specificity: null,
  positivePredictiveValue: null,
  negativePredictiveValue: null,
  accuracy: null,
};

function hasBothClasses({ truePositives, falsePositives, falseNegatives, trueNegatives }: TwoByTwoTable): boolean {
  return truePositives + falseNegatives > 0 && falsePositives + trueNegatives > 0;
}
