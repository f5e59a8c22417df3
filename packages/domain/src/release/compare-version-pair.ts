import {
  areaUnderCurve,
  deLongPairedTest,
  holm,
  mcNemar,
  type PairedDifference,
  type PairedTable,
  pairedDifference,
  type RocCurve,
  rocCurve,
  StatisticsError,
  thinCurve,
} from '@plumbline/statistics';
import { type Answer, type Share, shareOf } from './evaluate-task.ts';

/** What one study of a cohort was, and what two versions said of it for one task; null where one gave no result. */
export interface PairedStudy {
  /** The reference standard. */
  readonly positive: boolean;
  readonly first: Answer | null;
  readonly second: Answer | null;
}

/** First minus second, with its interval, the p value of its test, and that value as Holm adjusts it over all tests made. */
export interface TestedDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  readonly adjustedP: number;
}

export interface VersionTaskFigures {
  readonly sensitivity: Share;
  readonly specificity: Share;
  /** Studies without a result of this version. */
  readonly unanswered: number;
  /** Over the studies that both versions answered; null when one kind of them is missing. */
  readonly auroc: number | null;
  /** Thinned to what a figure can show; null as `auroc`. */
  readonly roc: RocCurve | null;
}

/** Two versions in one task, over the same studies. */
export interface TaskComparison {
  readonly positives: number;
  readonly negatives: number;
  /** Studies that both versions answered. */
  readonly answeredByBoth: number;
  readonly first: VersionTaskFigures;
  readonly second: VersionTaskFigures;
  /** Null where there is no study of the kind. */
  readonly sensitivity: TestedDifference | null;
  readonly specificity: TestedDifference | null;
  /** Null when the studies that both answered are too few, or too alike, for a difference with an interval. */
  readonly auroc: TestedDifference | null;
}

type Untested = Omit<TestedDifference, 'adjustedP'>;
type Untold = Omit<TaskComparison, TestName> & Readonly<Record<TestName, Untested | null>>;

const tests = ['sensitivity', 'specificity', 'auroc'] as const;
type TestName = (typeof tests)[number];

/**
 * Compares two versions over the same studies, task by task. Sensitivity and specificity at each version's own operating
 * point: the difference with Newcombe's paired interval, exact McNemar's test; a study without a result counts as not found
 * and not cleared, as in evaluateTask. The areas are compared by paired DeLong over the studies that both answered. All
 * tests made, of all tasks, are one family under Holm. Sources: those of `pairedDifference`, `mcNemar`, `deLongPairedTest`
 * and `holm` of packages/statistics.
 */
export function compareVersionPair<Task extends string>(
  studies: Readonly<Record<Task, readonly PairedStudy[]>>,
): Readonly<Record<Task, TaskComparison>>;
export function compareVersionPair(
  studies: Readonly<Record<string, readonly PairedStudy[]>>,
): Readonly<Record<string, TaskComparison>> {
  const told = Object.entries(studies).map(([task, own]) => [task, compareTask(own)] as const);
  const made = told.flatMap(([task, one]) =>
    tests.flatMap((test) => (one[test] ? [{ task, test, ...one[test] }] : [])),
  );
  const adjusted = made.length === 0 ? [] : holm(Float64Array.from(made, ({ pValue }) => pValue));
  const tested = (task: string, test: TestName): TestedDifference | null => {
    const index = made.findIndex((one) => one.task === task && one.test === test);
    const found = made[index];
    if (found === undefined) return null;
    const { difference, lower, upper, pValue } = found;
    return { difference, lower, upper, pValue, adjustedP: adjusted[index] ?? 1 };
  };
  return Object.fromEntries(
    told.map(([task, one]) => [
      task,
      {
        ...one,
        sensitivity: tested(task, 'sensitivity'),
        specificity: tested(task, 'specificity'),
        auroc: tested(task, 'auroc'),
      },
    ]),
  );
}

function compareTask(studies: readonly PairedStudy[]): Untold {
  const positives = studies.filter(({ positive }) => positive);
  const negatives = studies.filter(({ positive }) => !positive);
  const areas = compareAreas(studies);
  return {
    positives: positives.length,
    negatives: negatives.length,
    answeredByBoth: studies.filter(({ first, second }) => first !== null && second !== null).length,
    first: figuresOf(positives, negatives, ({ first }) => first, areas?.first ?? null),
    second: figuresOf(positives, negatives, ({ second }) => second, areas?.second ?? null),
    sensitivity: compareShares(positives, true),
    specificity: compareShares(negatives, false),
    auroc: areas?.test ?? null,
  };
}

function figuresOf(
  positives: readonly PairedStudy[],
  negatives: readonly PairedStudy[],
  answerOf: (study: PairedStudy) => Answer | null,
  area: { readonly auroc: number; readonly roc: RocCurve } | null,
): VersionTaskFigures {
  const found = positives.filter((study) => answerOf(study)?.positive === true).length;
  const cleared = negatives.filter((study) => answerOf(study)?.positive === false).length;
  return {
    sensitivity: shareOf(found, positives.length),
    specificity: shareOf(cleared, negatives.length),
    unanswered: [...positives, ...negatives].filter((study) => answerOf(study) === null).length,
    auroc: area?.auroc ?? null,
    roc: area?.roc ?? null,
  };
}

/** Of studies of one kind: how often each version was right, that is, said so and gave a result. */
function compareShares(studies: readonly PairedStudy[], right: boolean): Untested | null {
  if (studies.length === 0) return null;
  const table = pairedTable(studies, right);
  const { estimate, lower, upper }: PairedDifference = pairedDifference(table);
  return { difference: estimate, lower, upper, pValue: mcNemar(table).exactP };
}

function pairedTable(studies: readonly PairedStudy[], right: boolean): PairedTable {
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const { first, second } of studies) {
    const [one, other] = [first?.positive === right, second?.positive === right];
    if (one && other) counts.both += 1;
    else if (one) counts.onlyFirst += 1;
    else if (other) counts.onlySecond += 1;
    else counts.neither += 1;
  }
  return counts;
}

interface Areas {
  readonly first: AreaOf;
  readonly second: AreaOf;
  readonly test: Untested | null;
}

interface AreaOf {
  readonly auroc: number;
  readonly roc: RocCurve;
}

/** Null without a study of each kind that both answered. */
function compareAreas(studies: readonly PairedStudy[]): Areas | null {
  const both = studies.flatMap(({ positive, first, second }) =>
    first === null || second === null ? [] : [{ positive, first, second }],
  );
  const labels = Uint8Array.from(both, ({ positive }) => (positive ? 1 : 0));
  const first = Float64Array.from(both, (study) => study.first.probability);
  const second = Float64Array.from(both, (study) => study.second.probability);
  const areaOf = (scores: Float64Array): AreaOf => {
    const curve = rocCurve(labels, scores);
    return { auroc: areaUnderCurve(curve), roc: thinCurve(curve) };
  };
  const areas = unlessTooFew(() => ({ first: areaOf(first), second: areaOf(second) }));
  if (areas === null) return null;
  const test = unlessTooFew(() => deLongPairedTest(labels, first, second));
  if (test === null) return { ...areas, test };
  const { difference, lower, upper, pValue } = test;
  return { ...areas, test: { difference, lower, upper, pValue } };
}

/** Null for what the statistics refuse, as the studies are too few or too alike. */
function unlessTooFew<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}
