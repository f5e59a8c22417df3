import type { WatchLevel, WatchMeasure } from '@plumbline/database/enums';
import { seededRandom } from '@plumbline/statistics';
import { expect, test } from 'vitest';
import { falseAlarms, gravest, judgeWindow } from './judge-window.ts';
import { ofDistributions } from './watch-measure.ts';
import { type CountedShare, emptySample, joinSamples, type WatchSample } from './watch-sample.ts';
import { defaultWatchThresholds } from './watch-thresholds.ts';
import { windowDays } from './window-days.ts';

/** Clinics of four sizes, films a working day; each has 50 months in which nothing changes. */
const sizes = [2, 9, 30, 80];
const monthsASize = 50;
const daysAMonth = 30;

/** A number from 0 up to 1. */
type Random = () => number;

function poisson(random: Random, mean: number): number {
  let [count, product] = [0, random()];
  while (product > Math.exp(-mean)) {
    product *= random();
    count += 1;
  }
  return count;
}

const choose = (random: Random, shares: Readonly<Record<string, number>>): string => {
  let left = random();
  for (const [kind, share] of Object.entries(shares)) {
    left -= share;
    if (left < 0) return kind;
  }
  return Object.keys(shares).at(-1) ?? '';
};

/** A day's studies, all from one and the same clinic: correlated films, a tenth abstained, rare breakdowns. */
function dayOf(random: Random, studies: number): WatchSample {
  const each = <T>(of: () => T): T[] => Array.from({ length: studies }, of);
  const counted = (kinds: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  };
  const of = (probability: number): CountedShare => ({
    count: each(() => random() < probability).filter(Boolean).length,
    total: studies,
  });
  return {
    studies,
    values: ofDistributions(() => each(() => random() ** 3)),
    mixes: {
      MANUFACTURER: counted(each(() => choose(random, { Agfa: 0.5, Siemens: 0.3, Canon: 0.15, Fuji: 0.05 }))),
      VIEW: counted(each(() => choose(random, { CORONAL: 0.55, SAGITTAL: 0.45 }))),
      AGE: counted(
        each(() => choose(random, { '10_TO_13': 0.5, '14_TO_17': 0.4, UNDER_10: 0.08, '18_AND_OVER': 0.02 })),
      ),
      SEX: counted(each(() => choose(random, { FEMALE: 0.75, MALE: 0.24, UNKNOWN: 0.01 }))),
    },
    positives: { SCOLIOSIS: of(0.6), CMS: of(0.06) },
    abstentions: { FILM_OUT_OF_DISTRIBUTION: of(0.05).count, FILM_CLIPPED: of(0.05).count },
    failures: of(0.002).count,
    late: of(0.02).count,
    rejections: of(0.05),
  };
}

/** The gravest level of a month, judged day by day as the platform does. */
function quietMonth(random: Random, size: number): WatchLevel {
  const reference = { source: 'CLINICAL', sample: dayOf(random, 60 + Math.floor(random() * 440)) } as const;
  const history: WatchSample[] = [];
  const levels: WatchLevel[] = [];
  let before = new Map<WatchMeasure, WatchLevel>();
  for (let day = 0; day < daysAMonth; day += 1) {
    const studies = day % 7 < 5 ? poisson(random, size) : 0;
    history.unshift(studies === 0 ? emptySample : dayOf(random, studies));
    if (studies === 0) continue;
    const counts = history.map((sample) => sample.studies);
    const window = joinSamples(history.slice(0, windowDays(counts, defaultWatchThresholds.minimumStudies)));
    const inOrder = history.toReversed();
    const days = {
      SCOLIOSIS: inOrder.map(({ positives }) => positives.SCOLIOSIS),
      CMS: inOrder.map(({ positives }) => positives.CMS),
    };
    const signals = judgeWindow({ reference, window, before, days, thresholds: defaultWatchThresholds });
    before = new Map(signals.map(({ measure, level }) => [measure, level]));
    levels.push(...signals.map(({ level }) => level));
  }
  return gravest(levels);
}

test('200 quiet months of clinics of four sizes raise no more alarms than are stated', () => {
  const generator = seededRandom(20_261_125);
  const random = () => generator.next() / 2 ** 32;
  const months = sizes.flatMap((size) => Array.from({ length: monthsASize }, () => quietMonth(random, size)));
  const shareOf = (...levels: WatchLevel[]) => months.filter((level) => levels.includes(level)).length / months.length;
  expect(shareOf('WARNING', 'STOP')).toBeLessThanOrEqual(falseAlarms.warningAMonth);
  expect(shareOf('STOP')).toBeLessThanOrEqual(falseAlarms.stopAMonth);
  // And they were watched: silence would raise no alarm either.
  expect(shareOf('SILENT')).toBe(0);
}, 120_000);
