import { compareWorklist, overdueBefore, studyFlag, studyPriority, type WorklistStanding } from '@plumbline/domain';
import { type DayPlan, drawArrivals, type SimulatedStudy } from './day-arrivals.ts';
import type { BenchResult } from './main.ts';

/** What the day looks like: assumptions, stated, since nobody has published a day of such a clinic. */
const plan: DayPlan = {
  days: 250,
  opensAtHour: 8,
  closesAtHour: 18,
  arrivalsPerHour: 8,
  /** One reader before the clinic, two after it. */
  sessions: [
    { fromHour: 7, toHour: 9, readers: 1 },
    { fromHour: 16, toHour: 19, readers: 2 },
  ],
  readingMinutes: { mean: 5.5, sd: 3 },
  /** The lower end of what MRI finds in presumed idiopathic scoliosis (6.3 %, Asian Spine J 2017;11:37-43). */
  cmsPrevalence: 0.063,
  scoliosisPrevalence: 0.6,
  withoutResultShare: 0.03,
  cms: { sensitivity: 0.85, specificity: 0.9 },
  scoliosis: { sensitivity: 0.95, specificity: 0.9 },
};

type Order = (a: WorklistStanding, b: WorklistStanding, now: Date) => number;

/** The three ways to order the same arrivals. */
function ordersWith(capMinutes: number): Readonly<Record<string, Order>> {
  const never = new Date(Number.NEGATIVE_INFINITY);
  return {
    fifo: (a, b) => a.receivedAt.getTime() - b.receivedAt.getTime(),
    priority: (a, b) => compareWorklist(a, b, never),
    capped: (a, b, now) => compareWorklist(a, b, overdueBefore(now, capMinutes)),
  };
}

interface Waiting {
  readonly mean: number;
  readonly max: number;
}

const classes: Readonly<Record<string, (study: SimulatedStudy) => boolean>> = {
  all: () => true,
  flaggedCms: ({ results }) => studyFlag(results) === 'CMS',
  notFlagged: ({ results }) => studyFlag(results) !== 'CMS',
  missedCms: ({ results, hasCms }) => hasCms && studyFlag(results) !== 'CMS',
};

/**
 * How long patients wait when the same arrivals are read first come first served, by plain priority, and by priority with
 * the clinic's longest wait. `[longest wait in minutes = 480] [seed = 1]`; waiting in minutes from arrival to the reader.
 */
export async function triageBench([cap = '480', seed = '1']: readonly string[]): Promise<BenchResult> {
  const arrivals = drawArrivals(plan, Number(seed));
  const raw: Record<string, string | number> = { ...described(arrivals), capMinutes: Number(cap), seed: Number(seed) };
  for (const [name, order] of Object.entries(ordersWith(Number(cap)))) {
    const waits = readAll(arrivals, order);
    for (const [label, isOf] of Object.entries(classes)) {
      const { mean, max } = summary(arrivals.filter(isOf).map((study) => waits.get(study) ?? 0));
      raw[`${name}.${label}.mean`] = mean;
      raw[`${name}.${label}.max`] = max;
      process.stderr.write(`${name.padEnd(9)} ${label.padEnd(11)} mean ${mean} min, longest ${max} min\n`);
    }
  }
  const longest = (order: string) => Number(raw[`${order}.all.max`]);
  return {
    name: 'triage',
    ratio: Number((longest('capped') / longest('priority')).toFixed(3)),
    against: 'the longest waiting under plain priority',
    raw,
  };
}

function described(arrivals: readonly SimulatedStudy[]): Record<string, string | number> {
  const { sessions, readingMinutes, cms, scoliosis, ...numbers } = plan;
  return {
    ...numbers,
    readers: sessions.map(({ fromHour, toHour, readers }) => `${readers} from ${fromHour} to ${toHour}`).join(', '),
    readingMinutes: `${readingMinutes.mean} ± ${readingMinutes.sd}`,
    cmsSensitivity: cms.sensitivity,
    cmsSpecificity: cms.specificity,
    scoliosisSensitivity: scoliosis.sensitivity,
    scoliosisSpecificity: scoliosis.specificity,
    studies: arrivals.length,
  };
}

/** Whoever reads next takes the first of those that wait; outside the sessions nobody reads. */
function readAll(arrivals: readonly SimulatedStudy[], order: Order): ReadonlyMap<SimulatedStudy, number> {
  const waits = new Map<SimulatedStudy, number>();
  const queue: (SimulatedStudy & { readonly standing: WorklistStanding })[] = [];
  const original = new Map<WorklistStanding, SimulatedStudy>();
  let arrived = 0;
  for (const reader of readerTurns(arrivals)) {
    for (; arrived < arrivals.length; arrived++) {
      const study = arrivals[arrived];
      if (study === undefined || study.minute > reader.minute) break;
      const standing = standingOf(study, arrived);
      original.set(standing, study);
      queue.push({ ...study, standing });
    }
    const now = instant(reader.minute);
    const first = queue.reduce<number>((best, candidate, index) => {
      const leader = queue[best];
      return leader === undefined || order(candidate.standing, leader.standing, now) < 0 ? index : best;
    }, -1);
    const [taken] = first < 0 ? [] : queue.splice(first, 1);
    const study = taken && original.get(taken.standing);
    if (study !== undefined) waits.set(study, reader.minute - study.minute);
    reader.busyFor(study?.readingMinutes ?? null);
  }
  return waits;
}

interface ReaderTurn {
  readonly minute: number;
  /** Null when nothing waited: the reader looks again a minute later. */
  busyFor(minutes: number | null): void;
}

/** The instants at which some reader is free, in order, until everything that arrived has been read. */
function* readerTurns(arrivals: readonly SimulatedStudy[]): Generator<ReaderTurn> {
  const last = arrivals.at(-1)?.minute ?? 0;
  let left = arrivals.length;
  for (let day = 0; left > 0 && day < plan.days + 365; day++) {
    for (const { fromHour, toHour, readers } of plan.sessions) {
      const free = Array.from({ length: readers }, () => (day * 24 + fromHour) * 60);
      const end = (day * 24 + toHour) * 60;
      for (let minute = Math.min(...free); minute < end && left > 0; minute = Math.min(...free)) {
        const reader = free.indexOf(minute);
        yield {
          minute,
          busyFor: (minutes) => {
            if (minutes !== null) left--;
            free[reader] = minute + (minutes ?? (minute > last ? end : 1));
          },
        };
      }
    }
  }
}

function instant(minute: number): Date {
  return new Date(minute * 60_000);
}

function standingOf({ minute, results }: SimulatedStudy, index: number): WorklistStanding {
  return {
    id: String(index).padStart(8, '0'),
    awaitsReading: true,
    isEscalated: false,
    receivedAt: instant(minute),
    priority: studyPriority(studyFlag(results), results),
  };
}

function summary(waits: readonly number[]): Waiting {
  const sum = waits.reduce((total, wait) => total + wait, 0);
  return { mean: Math.round(sum / Math.max(1, waits.length)), max: Math.round(Math.max(0, ...waits)) };
}
