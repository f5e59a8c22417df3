import type { OrganizationTransaction } from '@plumbline/database';
import type { View } from '@plumbline/database/enums';
import { DomainError, screeningPlan } from '@plumbline/domain';
import { screenStudy } from '@plumbline/jobs';
import { inputSha256 } from './input-sha256.ts';
import { type RegisteredManifest, registeredManifest } from './registered-manifest.ts';
import { standAgain } from './stand-again.ts';

/**
 * Queues the screening of a study's latest film of each view by the deployed model, or says what it waits for. Films that
 * this model has screened, or is about to, as the same views are not queued again: that run stands.
 *
 * The caller holds the study's row. A flag from earlier films stands until the new run ends.
 */
export async function planScreening(transaction: OrganizationTransaction, studyId: string): Promise<void> {
  const films = await transaction.instance.findMany({
    where: { studyId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { view: true, sha256: true },
  });
  const deployed = await deployedModel(transaction);
  const present = films.map(({ view }) => view);
  const plan = screeningPlan(present, deployed?.manifest ?? null);
  const inputOver = (views: readonly View[]) =>
    inputSha256(views.flatMap((view) => films.find((film) => film.view === view) ?? []));
  const latest = await transaction.inferenceRun.findFirst({
    where: { studyId },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, inputSha256: true },
  });
  if (plan.status === 'RUN' && deployed !== null) {
    const run = { studyId, modelVersionId: deployed.modelVersionId, inputSha256: inputOver(plan.views) };
    const known = await transaction.inferenceRun.findFirst({ where: run });
    if (known === null) await queueRun(transaction, run);
    else if (known.id !== latest?.id || (await waits(transaction, studyId))) await standAgain(transaction, known);
  } else if (plan.status === 'WAITING' && !anyViews.map(inputOver).includes(latest?.inputSha256 ?? '')) {
    await transaction.imagingStudy.update({
      where: { id: studyId },
      data: { screeningStatus: 'WAITING', screeningReason: plan.reason },
    });
  }
}

async function waits(transaction: OrganizationTransaction, studyId: string): Promise<boolean> {
  const { screeningStatus } = await transaction.imagingStudy.findUniqueOrThrow({ where: { id: studyId } });
  return screeningStatus === 'WAITING';
}

/** The films that an earlier version may have been run over, in view order. */
const anyViews: readonly (readonly View[])[] = [['CORONAL'], ['SAGITTAL'], ['CORONAL', 'SAGITTAL']];

/** The version that was deployed last; null when there is none, or one of an older release that cannot run any more. */
async function deployedModel(transaction: OrganizationTransaction): Promise<RegisteredManifest | null> {
  const deployment = await transaction.deployment.findFirst({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { modelVersionId: true },
  });
  if (deployment === null) return null;
  return registeredManifest(transaction, deployment.modelVersionId).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
}

async function queueRun(
  transaction: OrganizationTransaction,
  run: { readonly studyId: string; readonly modelVersionId: string; readonly inputSha256: string },
): Promise<void> {
  const { id, organizationId } = await transaction.inferenceRun.create({ data: { ...run, queuedAt: new Date() } });
  await transaction.imagingStudy.update({
    where: { id: run.studyId },
    data: { screeningStatus: 'QUEUED', screeningReason: null },
  });
  await transaction.enqueue({
    job: screenStudy.name,
    payload: { organizationId, studyId: run.studyId, inferenceRunId: id },
  });
}
