import type { OrganizationTransaction } from '@plumbline/database';
import type { View } from '@plumbline/database/enums';
import { screeningPlan } from '@plumbline/domain';
import { clinicalRelease, type RunningRelease, runningReleases } from '../release/running-releases.ts';
import { inputSha256 } from './input-sha256.ts';
import { queueRun } from './queue-run.ts';
import { standAgain } from './stand-again.ts';

/**
 * Queues the screening of a study's latest film of each view, or says what it waits for: by the version in use or, for the
 * canary's share of studies, by that one alone; and by a shadow version beside it. Films that a version has screened, or
 * is about to, as the same views are not queued again: that run stands.
 *
 * The caller holds the study's row. A flag from earlier films stands until the new run ends.
 */
export async function planScreening(transaction: OrganizationTransaction, studyId: string): Promise<void> {
  const films = await transaction.instance.findMany({
    where: { studyId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { view: true, sha256: true },
  });
  const running = await runningReleases(transaction);
  const clinical = clinicalRelease(running, studyId);
  const plan = screeningPlan(viewsOf(films), clinical?.manifest ?? null);
  if (plan.status === 'RUN' && clinical !== null) {
    const input = inputOver(films, plan.views);
    const isQueued = await queueRun(transaction, {
      studyId,
      inputSha256: input,
      purpose: 'CLINICAL',
      release: clinical,
    });
    if (isQueued) await say(transaction, studyId, { screeningStatus: 'QUEUED', screeningReason: null });
    else await keepStanding(transaction, studyId, { modelVersionId: clinical.modelVersionId, inputSha256: input });
  } else if (plan.status === 'WAITING' && !(await isRunOver(transaction, studyId, films))) {
    const isStopped = plan.reason === 'MODEL_NOT_DEPLOYED' && (await isVersionStopped(transaction));
    const screeningReason = isStopped ? 'MODEL_STOPPED' : plan.reason;
    await say(transaction, studyId, { screeningStatus: 'WAITING', screeningReason });
  }
  if (running.SHADOW !== null) await planShadow(transaction, studyId, films, running.SHADOW);
}

/** Whether there is no version in use because the platform took it out. */
async function isVersionStopped(transaction: OrganizationTransaction): Promise<boolean> {
  const inUse = await transaction.release.findFirst({ where: { state: 'ACTIVE' }, select: { id: true } });
  const stop = await transaction.releaseStop.findFirst({ where: { fromState: 'ACTIVE' }, select: { id: true } });
  return inUse === null && stop !== null;
}

interface Film {
  readonly view: View;
  readonly sha256: string;
}

function viewsOf(films: readonly Film[]): View[] {
  return films.map(({ view }) => view);
}

/** Over the latest film of each of these views; `films` are the latest first. */
function inputOver(films: readonly Film[], views: readonly View[]): string {
  return inputSha256(views.flatMap((view) => films.find((film) => film.view === view) ?? []));
}

async function planShadow(
  transaction: OrganizationTransaction,
  studyId: string,
  films: readonly Film[],
  release: RunningRelease,
): Promise<void> {
  const plan = screeningPlan(viewsOf(films), release.manifest);
  if (plan.status !== 'RUN') return;
  await queueRun(transaction, { studyId, inputSha256: inputOver(films, plan.views), purpose: 'SHADOW', release });
}

/** The run that is there already is the one that counts, also when another came after it or the study waited meanwhile. */
async function keepStanding(
  transaction: OrganizationTransaction,
  studyId: string,
  run: { readonly modelVersionId: string; readonly inputSha256: string },
): Promise<void> {
  const known = await transaction.inferenceRun.findFirstOrThrow({ where: { studyId, purpose: 'CLINICAL', ...run } });
  const { screeningStatus } = await transaction.imagingStudy.findUniqueOrThrow({ where: { id: studyId } });
  const latest = await latestRun(transaction, studyId);
  if (known.id !== latest?.id || screeningStatus === 'WAITING') await standAgain(transaction, known);
}

function latestRun(transaction: OrganizationTransaction, studyId: string) {
  return transaction.inferenceRun.findFirst({
    where: { studyId, purpose: 'CLINICAL' },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, inputSha256: true },
  });
}

/** The films that an earlier version may have been run over, in view order. */
const anyViews: readonly (readonly View[])[] = [['CORONAL'], ['SAGITTAL'], ['CORONAL', 'SAGITTAL']];

/** Whether the latest run is over the films as they are now. */
async function isRunOver(
  transaction: OrganizationTransaction,
  studyId: string,
  films: readonly Film[],
): Promise<boolean> {
  const latest = await latestRun(transaction, studyId);
  return anyViews.some((views) => inputOver(films, views) === latest?.inputSha256);
}

async function say(
  transaction: OrganizationTransaction,
  studyId: string,
  data: { readonly screeningStatus: 'QUEUED' | 'WAITING'; readonly screeningReason: string | null },
): Promise<void> {
  await transaction.imagingStudy.update({ where: { id: studyId }, data });
}
