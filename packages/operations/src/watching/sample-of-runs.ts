import type { Task } from '@plumbline/database/enums';
import { type CountedShare, emptySample, ofDistributions, type WatchSample } from '@plumbline/domain';
import type { WatchedRun } from './watched-runs.ts';

/**
 * What is watched of these runs. One that failed with findings of its films has abstained: somebody looked and said why;
 * one that failed without broke.
 */
export function sampleOfRuns(runs: readonly WatchedRun[], resultLimitMinutes: number): WatchSample {
  const broken = runs.filter((run) => run.status === 'FAILED' && run.filmFindings.length === 0);
  const abstained = runs.filter((run) => run.status === 'FAILED' && run.filmFindings.length > 0);
  const films = runs.flatMap(({ filmFindings }) => filmFindings).filter(({ finding }) => finding !== 'MISSING');
  const results = runs.flatMap(({ screeningResults }) => screeningResults);
  return {
    ...emptySample,
    studies: runs.length,
    values: {
      ...ofDistributions(() => []),
      PROBABILITY_SCOLIOSIS: results.filter(isOf('SCOLIOSIS')).map(({ probability }) => probability),
      PROBABILITY_CMS: results.filter(isOf('CMS')).map(({ probability }) => probability),
      ...filmValues(films, 'CORONAL'),
      ...filmValues(films, 'SAGITTAL'),
    },
    mixes: {
      MANUFACTURER: countsOf(
        runs.flatMap(({ study }) => study.series.map(({ manufacturer }) => manufacturer ?? 'UNKNOWN')),
      ),
      VIEW: countsOf(films.map(({ view }) => view)),
      AGE: countsOf(runs.map(ageBand)),
      SEX: countsOf(runs.map(({ study }) => study.patient.sex)),
    },
    positives: { SCOLIOSIS: positivesOf(results, 'SCOLIOSIS'), CMS: positivesOf(results, 'CMS') },
    abstentions: countsOf(abstained.map(({ failureCode }) => failureCode ?? 'UNKNOWN')),
    failures: broken.length,
    late: runs.filter((run) => minutesOf(run) > resultLimitMinutes).length,
  };
}

type Film = WatchedRun['filmFindings'][number];
type Result = WatchedRun['screeningResults'][number];

function filmValues<View extends Film['view']>(films: readonly Film[], view: View) {
  const own = films.filter((film) => film.view === view);
  const valuesOf = (of: (film: Film) => number | null) => own.map(of).filter((value) => value !== null);
  return view === 'CORONAL'
    ? {
        DISTANCE_CORONAL: valuesOf(({ distance }) => distance),
        GREY_MEAN_CORONAL: valuesOf(({ greyMean }) => greyMean),
        GREY_DEVIATION_CORONAL: valuesOf(({ greyDeviation }) => greyDeviation),
        CLIPPED_SHARE_CORONAL: valuesOf(({ clippedShare }) => clippedShare),
        ASPECT_RATIO_CORONAL: valuesOf(({ aspectRatio }) => aspectRatio),
      }
    : {
        DISTANCE_SAGITTAL: valuesOf(({ distance }) => distance),
        GREY_MEAN_SAGITTAL: valuesOf(({ greyMean }) => greyMean),
        GREY_DEVIATION_SAGITTAL: valuesOf(({ greyDeviation }) => greyDeviation),
        CLIPPED_SHARE_SAGITTAL: valuesOf(({ clippedShare }) => clippedShare),
        ASPECT_RATIO_SAGITTAL: valuesOf(({ aspectRatio }) => aspectRatio),
      };
}

function isOf(task: Task): (result: Result) => boolean {
  return (result) => result.task === task;
}

function positivesOf(results: readonly Result[], task: Task): CountedShare {
  const own = results.filter(isOf(task));
  return { count: own.filter(({ outcome }) => outcome === 'POSITIVE').length, total: own.length };
}

function countsOf(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function minutesOf({ queuedAt, completedAt }: WatchedRun): number {
  return completedAt === null ? 0 : (completedAt.getTime() - queuedAt.getTime()) / 60_000;
}

/** Whole years at the time of the films, in the bands of growth that screening is about. */
function ageBand({ study: { startedAt, receivedAt, patient } }: WatchedRun): string {
  if (patient.birthDate === null) return 'UNKNOWN';
  const at = startedAt ?? receivedAt;
  const birth = patient.birthDate;
  const hadBirthday =
    at.getUTCMonth() > birth.getUTCMonth() ||
    (at.getUTCMonth() === birth.getUTCMonth() && at.getUTCDate() >= birth.getUTCDate());
  const age = at.getUTCFullYear() - birth.getUTCFullYear() - (hadBirthday ? 0 : 1);
  if (age < 10) return 'UNDER_10';
  if (age < 14) return '10_TO_13';
  return age < 18 ? '14_TO_17' : '18_AND_OVER';
}
