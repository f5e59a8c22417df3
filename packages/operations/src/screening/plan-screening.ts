import type { OrganizationTransaction } from '@plumbline/database';
import { screeningPlan } from '@plumbline/domain';
import { screenStudy } from '@plumbline/jobs';
import { inputSha256 } from './input-sha256.ts';

/**
 * Queues the screening of a study's latest coronal film by the deployed model, or says what it waits for. Films that
 * this model has screened, or is about to, are not queued again.
 *
 * The caller holds the study's row. A flag from earlier films stands until the new run ends.
 */
export async function planScreening(transaction: OrganizationTransaction, studyId: string): Promise<void> {
  const films = await transaction.instance.findMany({
    where: { studyId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { view: true, sha256: true },
  });
  const deployed = await transaction.deployment.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { modelVersionId: true, modelVersion: { select: { registeredModel: { select: { architecture: true } } } } },
  });
  const architectureOf = (deployment: (typeof deployed)[number]) =>
    deployment.modelVersion.registeredModel.architecture;
  const plan = screeningPlan(
    films.map(({ view }) => view),
    deployed.map(architectureOf),
  );
  const input = inputSha256(
    films
      .filter(({ view }) => view === 'CORONAL')
      .slice(0, 1)
      .map(({ sha256 }) => sha256),
  );
  const runs = await transaction.inferenceRun.findMany({
    where: { studyId, inputSha256: input },
    select: { modelVersionId: true },
  });
  if (plan.status === 'WAITING') {
    if (runs.length > 0) return;
    await transaction.imagingStudy.update({
      where: { id: studyId },
      data: { screeningStatus: 'WAITING', screeningReason: plan.reason },
    });
    return;
  }
  const version = deployed.find((deployment) => architectureOf(deployment) === plan.architecture);
  if (version === undefined || runs.some((run) => run.modelVersionId === version.modelVersionId)) return;
  await queueRun(transaction, { studyId, modelVersionId: version.modelVersionId, inputSha256: input });
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
