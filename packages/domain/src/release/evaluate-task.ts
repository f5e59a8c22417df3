import { deLongPairedTest, StatisticsError, wilsonInterval } from '@plumbline/statistics';

/** What one study of a cohort was, and what two versions said of it for one task. */
export interface EvaluatedStudy {
  /** The reference standard. */
  readonly positive: boolean;
  /** The version that is to be proved; null when it gave no result. */
  readonly candidate: Answer | null;
  /** The version in use; null when it gave no result or there is none. */
  readonly active: Answer | null;
}

/** A version's answer to one task. */
export interface Answer {
  readonly probability: number;
  /** At the operating point. */
  readonly positive: boolean;
}

export interface Criteria {
  readonly minimumSensitivity: number;
  readonly aurocMargin: number;
}

/** How a version did in one task. */
export interface TaskFigures {
  readonly positives: number;
  readonly negatives: number;
  /** Studies without a result of this version. Those with the condition count as missed. */
  readonly unanswered: number;
  /** 95 % Wilson. */
  readonly sensitivity: Share;
  readonly specificity: Share;
  /** Over the studies that both versions answered, 95 % DeLong; absent when no version is in use. */
  readonly comparison: Comparison | null;
  readonly meets: { readonly sensitivity: boolean; readonly auroc: boolean };
}

export interface Share {
  readonly count: number;
  readonly total: number;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Comparison {
  readonly studies: number;
  readonly candidate: number;
  readonly active: number;
  /** Candidate minus active. */
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** Fewer studies of a kind prove nothing, whatever the interval says. */
const fewestOfAKind = 5;

/**
 * Holds one task's answers against the acceptance criteria. A study without a result has not been found by the version:
 * with the condition it counts as missed, without it as not cleared, since nobody may gain by abstaining (STARD-AI:
 * indeterminate results are part of the accuracy). The comparison of areas needs a probability and is made over the
 * studies that both answered.
 *
 * Sensitivity is met when the lower Wilson bound reaches the minimum. The area is met when the lower bound of the paired
 * difference lies above minus the margin (non-inferiority), or when no version is in use to compare with. With fewer than
 * five studies of a kind nothing is met.
 */
export function evaluateTask(studies: readonly EvaluatedStudy[], hasActive: boolean, criteria: Criteria): TaskFigures {
  const positives = studies.filter(({ positive }) => positive);
  const negatives = studies.filter(({ positive }) => !positive);
  const found = positives.filter(({ candidate }) => candidate?.positive === true).length;
  const cleared = negatives.filter(({ candidate }) => candidate?.positive === false).length;
  const sensitivity = shareOf(found, positives.length);
  const comparison = hasActive ? compare(studies) : null;
  const isEnough = Math.min(positives.length, negatives.length) >= fewestOfAKind;
  const isNotInferior = hasActive ? comparison !== null && comparison.lower > -criteria.aurocMargin : true;
  return {
    positives: positives.length,
    negatives: negatives.length,
    unanswered: studies.filter(({ candidate }) => candidate === null).length,
    sensitivity,
    specificity: shareOf(cleared, negatives.length),
    comparison,
    meets: {
      sensitivity: isEnough && sensitivity.lower >= criteria.minimumSensitivity,
      auroc: isEnough && isNotInferior,
    },
  };
}

/** A share with its 95 % Wilson interval; of none, all is possible. */
export function shareOf(count: number, total: number): Share {
  if (total === 0) return { count, total, estimate: 0, lower: 0, upper: 1 };
  const { estimate, lower, upper } = wilsonInterval(count, total);
  return { count, total, estimate, lower, upper };
}

/** Null when the studies that both answered are too few, or too alike, for a difference with an interval. */
function compare(studies: readonly EvaluatedStudy[]): Comparison | null {
  const both = studies.flatMap(({ positive, candidate, active }) =>
    candidate === null || active === null ? [] : [{ positive, candidate, active }],
  );
  const labels = Uint8Array.from(both, ({ positive }) => (positive ? 1 : 0));
  const candidate = Float64Array.from(both, (study) => study.candidate.probability);
  const active = Float64Array.from(both, (study) => study.active.probability);
  try {
    const { first, second, difference, lower, upper } = deLongPairedTest(labels, candidate, active);
    return { studies: both.length, candidate: first, active: second, difference, lower, upper };
  } catch (error) {
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}
