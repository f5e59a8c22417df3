import type { Task } from '@plumbline/database/enums';
import { type DistributionMeasure, type MixMeasure, ofDistributions, ofMixes } from './watch-measure.ts';

export interface CountedShare {
  readonly count: number;
  readonly total: number;
}

/** What a version met and said on some studies of one clinic: of a reference window, or of a day and those before it. */
export interface WatchSample {
  /** Runs that ended: with a result, with an abstention, or because something broke. */
  readonly studies: number;
  readonly values: Readonly<Record<DistributionMeasure, readonly number[]>>;
  readonly mixes: Readonly<Record<MixMeasure, Readonly<Record<string, number>>>>;
  /** Of the results that decide each task, those at or above the operating point. */
  readonly positives: Readonly<Record<Task, CountedShare>>;
  /** Abstentions by reason, a code of errors. */
  readonly abstentions: Readonly<Record<string, number>>;
  /** Runs that ended without a result because something broke. */
  readonly failures: number;
  /** Runs that ended later than the clinic's limit. */
  readonly late: number;
  /** Signed verdicts on results, and of them REJECT. */
  readonly rejections: CountedShare;
}

const none: CountedShare = { count: 0, total: 0 };

export const emptySample: WatchSample = {
  studies: 0,
  values: ofDistributions(() => []),
  mixes: ofMixes(() => ({})),
  positives: { SCOLIOSIS: none, CMS: none },
  abstentions: {},
  failures: 0,
  late: 0,
  rejections: none,
};

/** Several days as one. */
export function joinSamples(samples: readonly WatchSample[]): WatchSample {
  return {
    studies: sumOf(samples, ({ studies }) => studies),
    values: ofDistributions((measure) => samples.flatMap(({ values }) => values[measure])),
    mixes: ofMixes((measure) => joinCounts(samples.map(({ mixes }) => mixes[measure]))),
    positives: {
      SCOLIOSIS: joinShares(samples.map(({ positives }) => positives.SCOLIOSIS)),
      CMS: joinShares(samples.map(({ positives }) => positives.CMS)),
    },
    abstentions: joinCounts(samples.map(({ abstentions }) => abstentions)),
    failures: sumOf(samples, ({ failures }) => failures),
    late: sumOf(samples, ({ late }) => late),
    rejections: joinShares(samples.map(({ rejections }) => rejections)),
  };
}

/** Abstentions of whatever reason among the runs in which nothing broke. */
export function abstentionShare({ studies, failures, abstentions }: WatchSample): CountedShare {
  return { count: sumOf(Object.values(abstentions), (count) => count), total: studies - failures };
}

function joinShares(shares: readonly CountedShare[]): CountedShare {
  return { count: sumOf(shares, ({ count }) => count), total: sumOf(shares, ({ total }) => total) };
}

function joinCounts(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const joined: Record<string, number> = {};
  for (const some of counts) for (const [key, count] of Object.entries(some)) joined[key] = (joined[key] ?? 0) + count;
  return joined;
}

function sumOf<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}
