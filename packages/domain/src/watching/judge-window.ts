import type { ReferenceWindowSource, Task, WatchLevel, WatchMeasure } from '@plumbline/database/enums';
import { holm } from '@plumbline/statistics';
import { distributionShift, excessP, mixShift, type Shift, shareGrowth } from './compare-samples.ts';
import { cusumLimits, positivesCusum } from './positives-cusum.ts';
import { mayStop, ofDistributions, ofMixes } from './watch-measure.ts';
import { abstentionShare, type CountedShare, type WatchSample } from './watch-sample.ts';
import type { WatchThresholds } from './watch-thresholds.ts';

/**
 * A day's chance that anything warns, or stops, although nothing has changed. With 31 days to a month a warning in a quiet
 * month has at most 3.1 % from the comparisons, a stop 0.31 %; the positive rate's sums add less than the rest of what is
 * stated: 5 % and 0.5 %.
 */
export const falseAlarms = { warningADay: 0.001, stopADay: 0.0001, warningAMonth: 0.05, stopAMonth: 0.005 } as const;

/** Later than the clinic's limit; there is no wrong in it, so it only warns. */
export const warningLateness = 0.2;

export interface WatchSignal {
  readonly measure: WatchMeasure;
  readonly level: WatchLevel;
  /** Studies, films or verdicts that it rests on. */
  readonly count: number;
  /** Population stability index; of a share the share; of positives the CUSUM. Null while silent. */
  readonly value: number | null;
  /** After Holm's correction over the day; null for a CUSUM and while silent. */
  readonly pValue: number | null;
}

export interface WindowToJudge {
  /** Null when none is frozen: then only what has a limit of its own is judged. */
  readonly reference: { readonly source: ReferenceWindowSource; readonly sample: WatchSample } | null;
  readonly window: WatchSample;
  /** What the window before said; a measure stops a version only when it did not speak for the first time. */
  readonly before: ReadonlyMap<WatchMeasure, WatchLevel>;
  /** Positives of each day since the version came into use, the oldest first, this one last. */
  readonly days: Readonly<Record<Task, readonly CountedShare[]>>;
  readonly thresholds: WatchThresholds;
}

/** Before the day's tests are corrected for being many. */
interface Test {
  readonly measure: WatchMeasure;
  readonly count: number;
  readonly value: number;
  readonly pValue: number;
  /** Large enough to be news, and to stop. */
  readonly isNews: boolean;
  readonly isGrave: boolean;
  /** A limit of its own needs no second window. */
  readonly stopsAtOnce: boolean;
}

/**
 * What a window says against the reference: a pure rule, the same whoever asks. Tests over a day are corrected together
 * (Holm), and speak only from `minimumStudies` on. A shift stops a version when it is certain, large, and was there in the
 * window before; a share of failures or rejections above its limit stops at once.
 */
export function judgeWindow(judged: WindowToJudge): WatchSignal[] {
  const { reference, before } = judged;
  const tests = [...comparisons(judged), ...limits(judged)];
  const spoken = tests.filter((test) => test.count > 0);
  const adjusted = spoken.length === 0 ? new Float64Array() : holm(Float64Array.from(spoken, ({ pValue }) => pValue));
  const levels = new Map(spoken.map((test, place) => [test.measure, { test, pValue: adjusted[place] ?? 1 }]));
  const signals = allMeasures.map((measure): WatchSignal => {
    const found = levels.get(measure);
    if (found === undefined) return { measure, level: 'SILENT', count: 0, value: null, pValue: null };
    const { test, pValue } = found;
    const isLasting = test.stopsAtOnce || isAlarm(before.get(measure));
    const stops =
      test.isGrave && isLasting && pValue <= falseAlarms.stopADay && mayStop(measure, reference?.source ?? null);
    const level = stops ? 'STOP' : test.isNews && pValue <= falseAlarms.warningADay ? 'WARNING' : 'OK';
    return { measure, level, count: test.count, value: test.value, pValue };
  });
  return [...signals, cusumSignal(judged, 'SCOLIOSIS'), cusumSignal(judged, 'CMS')];
}

/** The gravest of some levels; SILENT when none speaks. */
export function gravest(levels: readonly WatchLevel[]): WatchLevel {
  return order.findLast((level) => levels.includes(level)) ?? 'SILENT';
}

const order: readonly WatchLevel[] = ['SILENT', 'OK', 'WARNING', 'STOP'];

function isAlarm(level: WatchLevel | undefined): boolean {
  return level === 'WARNING' || level === 'STOP';
}

const allMeasures: readonly WatchMeasure[] = [
  ...Object.values(ofDistributions((measure) => measure)),
  ...Object.values(ofMixes((measure) => measure)),
  'ABSTENTIONS',
  'LATENESS',
  'FAILURES',
  'REJECTIONS',
];

function comparisons({ reference, window, thresholds }: WindowToJudge): Test[] {
  if (reference === null) return [];
  const { sample } = reference;
  const { minimumStudies, warningIndex, stopIndex } = thresholds;
  const isEnough = (some: number, others: number) => Math.min(some, others) >= minimumStudies;
  const testOf = (measure: WatchMeasure, count: number, shift: Shift | null): Test[] => {
    if (shift === null) return [];
    const { index, pValue } = shift;
    const size = { isNews: index >= warningIndex, isGrave: index >= stopIndex };
    return [{ measure, count, value: index, pValue, ...size, stopsAtOnce: false }];
  };
  const distributions = ofDistributions((measure) => {
    const [before, now] = [sample.values[measure], window.values[measure]];
    return isEnough(before.length, now.length) ? testOf(measure, now.length, distributionShift(before, now)) : [];
  });
  const mixes = ofMixes((measure) => {
    const [before, now] = [sample.mixes[measure], window.mixes[measure]];
    const count = totalOf(now);
    return isEnough(totalOf(before), count) ? testOf(measure, count, mixShift(before, now)) : [];
  });
  const [before, now] = [abstentionShare(sample), abstentionShare(window)];
  const abstained = isEnough(before.total, now.total)
    ? testOf('ABSTENTIONS', now.total, shareGrowth(before, now)).map((test) => ({
        ...test,
        value: now.count / now.total,
      }))
    : [];
  return [...Object.values(distributions).flat(), ...Object.values(mixes).flat(), ...abstained];
}

function totalOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** What has a limit of its own speaks without a reference and at any number: the binomial tail is exact. */
function limits({ window, thresholds }: WindowToJudge): Test[] {
  const { studies, failures, late, rejections } = window;
  const { warningFailures, stopFailures, warningRejections, stopRejections } = thresholds;
  return [
    ...limitTest('LATENESS', { count: late, total: studies }, warningLateness, 1),
    ...limitTest('FAILURES', { count: failures, total: studies }, warningFailures, stopFailures),
    ...limitTest('REJECTIONS', rejections, warningRejections, stopRejections),
  ];
}

function limitTest(measure: WatchMeasure, share: CountedShare, warning: number, stop: number): Test[] {
  if (share.total === 0) return [];
  const isGrave = stop < 1 && excessP(share, stop) <= falseAlarms.stopADay;
  const value = share.count / share.total;
  return [
    { measure, count: share.total, value, pValue: excessP(share, warning), isNews: true, isGrave, stopsAtOnce: true },
  ];
}

function cusumSignal({ reference, days, thresholds }: WindowToJudge, task: Task): WatchSignal {
  const measure: WatchMeasure = `POSITIVES_${task}`;
  const silent = { measure, level: 'SILENT', count: 0, value: null, pValue: null } as const;
  const share = reference?.sample.positives[task];
  if (reference === null || share === undefined || share.total < thresholds.minimumStudies) return silent;
  const last = positivesCusum(share, days[task], thresholds.minimumStudies).at(-1);
  if (last === undefined) return silent;
  const count = days[task].reduce((sum, { total }) => sum + total, 0);
  const stops = last.sum > cusumLimits.stop && mayStop(measure, reference.source);
  const level = stops ? 'STOP' : last.sum > cusumLimits.warning ? 'WARNING' : 'OK';
  return { measure, level, count, value: last.sum, pValue: null };
}
