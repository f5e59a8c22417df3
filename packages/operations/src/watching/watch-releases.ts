import type { OrganizationTransaction } from '@plumbline/database';
import type { Release } from '@plumbline/database/client';
import type { WatchLevel, WatchMeasure } from '@plumbline/database/enums';
import {
  emptySample,
  gravest,
  joinSamples,
  judgeWindow,
  longestWindowDays,
  type WatchSample,
  type WatchSignal,
  windowDays,
} from '@plumbline/domain';
import { lockReleases } from '../release/lock-releases.ts';
import type { WorkerContext } from '../screening/worker-context.ts';
import { dayOf, daysLater } from './days.ts';
import { readThresholds } from './read-thresholds.ts';
import { findReference } from './reference-windows.ts';
import { sampleByDay } from './sample-by-day.ts';
import { stopRelease } from './stop-release.ts';
import { windowSummary, windowSummarySchema } from './window-summary.ts';

/** Days before these are not made up for when the platform was off. */
const caughtUpDays = 35;

export interface WatchEnd {
  /** Days that were judged and written. */
  readonly judged: number;
  readonly stopped: number;
}

/**
 * Judges every day that is over of each version which answers for the organization, once, and takes out what must stop.
 * The day that is still running is held against the limits for failures and rejections alone: to compare it again and again
 * as it fills would raise more false alarms than are stated.
 *
 * Called as often as one likes: what is judged already stays as it is.
 */
export async function watchReleases(context: WorkerContext, now: Date): Promise<WatchEnd> {
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    let [judged, stopped] = [0, 0];
    for (const release of releases.filter(({ state }) => state === 'ACTIVE' || state === 'CANARY')) {
      const watch = await openWatch(transaction, release, now);
      const days = await judgeDays(transaction, watch);
      judged += days.judged;
      const stop = days.stop ?? judgeToday(watch);
      if (stop === null) continue;
      await stopRelease(transaction, releases, { release, ...stop });
      stopped += 1;
    }
    return { judged, stopped };
  });
}

interface Watch {
  readonly release: Release;
  readonly today: Date;
  /** Days to judge, the oldest first. */
  readonly open: readonly Date[];
  readonly samples: ReadonlyMap<number, WatchSample>;
  readonly reference: Awaited<ReturnType<typeof findReference>>;
  readonly thresholds: Awaited<ReturnType<typeof readThresholds>>;
  readonly past: readonly PastWindow[];
}

async function openWatch(transaction: OrganizationTransaction, release: Release, now: Date): Promise<Watch> {
  const since = await inUseSince(transaction, release);
  const today = dayOf(now);
  const past = await pastWindows(transaction, release, since);
  const last = past.at(-1)?.day;
  const earliest = Math.max(
    dayOf(since).getTime(),
    daysLater(today, -caughtUpDays).getTime(),
    last === undefined ? 0 : daysLater(last, 1).getTime(),
  );
  const open: Date[] = [];
  for (let day = new Date(earliest); day < today; day = daysLater(day, 1)) open.push(day);
  const from = daysLater(open[0] ?? today, open.length === 0 ? 0 : 1 - longestWindowDays);
  const time = { releaseId: release.id, from: from > since ? from : since, to: now };
  return {
    release,
    today,
    open,
    past,
    samples: await sampleByDay(transaction, time),
    reference: await findReference(transaction, release.id),
    thresholds: await readThresholds(transaction),
  };
}

/** When it last came into use; a canary that was promoted has been in use all along. */
async function inUseSince(transaction: OrganizationTransaction, release: Release): Promise<Date> {
  const event = await transaction.releaseEvent.findFirst({
    where: {
      releaseId: release.id,
      toState: { in: ['ACTIVE', 'CANARY'] },
      OR: [{ fromState: null }, { fromState: { not: 'CANARY' } }],
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { recordedAt: true },
  });
  return event?.recordedAt ?? release.createdAt;
}

async function pastWindows(transaction: OrganizationTransaction, release: Release, since: Date) {
  const windows = await transaction.watchWindow.findMany({
    where: { releaseId: release.id, judgedAt: { gte: since } },
    orderBy: { day: 'asc' },
    select: { day: true, summary: true, signals: { select: { measure: true, level: true } } },
  });
  return windows.map(
    ({ day, summary, signals }): PastWindow => ({
      day,
      positives: windowSummarySchema.parse(summary).positives,
      levels: new Map(signals.map(({ measure, level }) => [measure, level])),
    }),
  );
}

interface PastWindow {
  readonly day: Date;
  readonly positives: WatchSample['positives'];
  readonly levels: ReadonlyMap<WatchMeasure, WatchLevel>;
}

interface Stop {
  readonly day: Date;
  readonly measures: readonly WatchMeasure[];
}

async function judgeDays(
  transaction: OrganizationTransaction,
  watch: Watch,
): Promise<{ readonly judged: number; readonly stop: Stop | null }> {
  const past = [...watch.past];
  let judged = 0;
  for (const day of watch.open) {
    const sample = watch.samples.get(day.getTime());
    if (sample === undefined) continue;
    const { signals, days } = judgeDay(watch, past, day);
    await writeWindow(transaction, watch, { day, days, sample, signals });
    judged += 1;
    past.push({
      day,
      positives: sample.positives,
      levels: new Map(signals.map(({ measure, level }) => [measure, level])),
    });
    const measures = stopsOf(signals);
    if (measures.length > 0) return { judged, stop: { day, measures } };
  }
  return { judged, stop: null };
}

function judgeDay(watch: Watch, past: readonly PastWindow[], day: Date) {
  const { reference, thresholds, samples } = watch;
  const sampleOf = (back: number) => samples.get(daysLater(day, -back).getTime()) ?? emptySample;
  const backwards = Array.from({ length: longestWindowDays }, (_, back) => sampleOf(back));
  const days = windowDays(
    backwards.map(({ studies }) => studies),
    thresholds.minimumStudies,
  );
  const own = sampleOf(0).positives;
  const signals = judgeWindow({
    reference,
    window: joinSamples(backwards.slice(0, days)),
    before: past.at(-1)?.levels ?? new Map(),
    days: {
      SCOLIOSIS: [...past.map(({ positives }) => positives.SCOLIOSIS), own.SCOLIOSIS],
      CMS: [...past.map(({ positives }) => positives.CMS), own.CMS],
    },
    thresholds,
  });
  return { signals, days };
}

/** What of the running day has reached a limit of its own. */
function judgeToday({ samples, today, thresholds }: Watch): Stop | null {
  const window = samples.get(today.getTime());
  if (window === undefined) return null;
  const none = { SCOLIOSIS: [], CMS: [] };
  const signals = judgeWindow({ reference: null, window, before: new Map(), days: none, thresholds });
  const measures = stopsOf(signals);
  return measures.length === 0 ? null : { day: today, measures };
}

function stopsOf(signals: readonly WatchSignal[]): WatchMeasure[] {
  return signals.filter(({ level }) => level === 'STOP').map(({ measure }) => measure);
}

interface WindowToWrite {
  readonly day: Date;
  readonly days: number;
  readonly sample: WatchSample;
  readonly signals: readonly WatchSignal[];
}

async function writeWindow(
  transaction: OrganizationTransaction,
  { release, reference, thresholds }: Watch,
  { day, days, sample, signals }: WindowToWrite,
): Promise<void> {
  const level = gravest(signals.map((signal) => signal.level));
  const window = await transaction.watchWindow.create({
    data: {
      releaseId: release.id,
      day,
      days,
      studies: sample.studies,
      level,
      summary: windowSummary(sample),
      referenceWindowId: reference?.id ?? null,
      thresholdsId: thresholds.id,
    },
  });
  await transaction.watchSignal.createMany({
    data: signals.map((signal) => ({ watchWindowId: window.id, ...signal })),
  });
  await transaction.record({
    action: 'CREATE',
    activity: 'model:deploy',
    entityType: 'WatchWindow',
    entityId: window.id,
    detail: { day: day.toISOString().slice(0, 10), studies: sample.studies, level },
  });
}
