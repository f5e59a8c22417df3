import type { RunOutput } from '@plumbline/operations';
import { recordFailure, type WatchEnd, watchReleases } from '@plumbline/operations';
import type { Clinic } from './clinic.ts';
import { begin, modelOutput, record, type Shares } from './model-output.ts';
import { storeStudy, without } from './release-walk.ts';

const dayMs = 24 * 3600 * 1000;

/** What the studies of a day are like. */
export interface DayLike {
  readonly count: number;
  /** Of the films from those of the training; the k-th of n lies k/n beyond it. */
  readonly distance?: number;
  readonly greyMean?: number;
  readonly shares?: Shares;
  /** So many of them break. */
  readonly failures?: number;
}

/** Noon of a day to come: a release that is in use since now has days only from now on. */
export function noonOf(day: number): Date {
  return new Date((Math.floor(Date.now() / dayMs) + day + 0.5) * dayMs);
}

/** Stores and screens the studies of a day to come, as if it were that day. */
export async function screenDay(clinic: Clinic, day: number, like: DayLike): Promise<void> {
  const { count, failures = 0 } = like;
  for (let index = 0; index < count; index += 1) {
    const studyId = await storeStudy(clinic);
    const run = await clinic.rows.transaction((transaction) =>
      transaction.inferenceRun.findFirstOrThrow({ where: { studyId, purpose: 'CLINICAL' } }),
    );
    if (index < failures) {
      await begin(clinic, run.id);
      await recordFailure(clinic.worker, { inferenceRunId: run.id, code: 'MODEL_FAILED' });
    } else {
      await record(
        clinic,
        liken(modelOutput(await begin(clinic, run.id), { shares: like.shares ?? without }), like, index),
      );
    }
    const completedAt = new Date(noonOf(day).getTime() - 60_000);
    await clinic.rows.transaction((transaction) =>
      transaction.inferenceRun.update({
        where: { id: run.id },
        data: { completedAt, queuedAt: new Date(completedAt.getTime() - 20_000) },
      }),
    );
  }
}

function liken(output: RunOutput, { count, distance = 0.1, greyMean = 0.4 }: DayLike, index: number): RunOutput {
  if (output.model === null) return output;
  const spread = index / count / 10;
  const { films } = output.model.output;
  return {
    ...output,
    films: output.films.map((film) =>
      'statistics' in film ? { ...film, statistics: { ...film.statistics, greyMean: greyMean + spread } } : film,
    ),
    model: {
      ...output.model,
      output: { ...output.model.output, films: films.map((film) => ({ ...film, distance: distance + spread })) },
    },
  };
}

/** The watch as it comes by at noon of that day. */
export function watchAt(clinic: Clinic, day: number): Promise<WatchEnd> {
  return watchReleases(clinic.worker, noonOf(day));
}

/** The windows written so far, the first first, with what is neither silent nor well. */
export function windowsOf(clinic: Clinic) {
  return clinic.rows.transaction(async (transaction) => {
    const windows = await transaction.watchWindow.findMany({ orderBy: { day: 'asc' }, include: { signals: true } });
    return windows.map(({ studies, days, level, signals }) => ({
      studies,
      days,
      level,
      alarms: signals
        .filter((signal) => signal.level === 'WARNING' || signal.level === 'STOP')
        .map((signal) => `${signal.measure} ${signal.level}`)
        .toSorted(),
    }));
  });
}
