import { randomUUID } from 'node:crypto';
import type { OrganizationTransaction } from '@plumbline/database';
import type { Rescreening } from '@plumbline/database/client';
import { continueRescreening } from '@plumbline/jobs';
import { queueRun } from '../screening/queue-run.ts';
import { type RegisteredManifest, registeredManifest } from '../screening/registered-manifest.ts';
import type { WorkerContext } from '../screening/worker-context.ts';
import { cohortStudyIds } from './cohort-study-ids.ts';
import { lockRescreening } from './lock-rescreening.ts';
import { plannedInputs } from './planned-inputs.ts';

/** So many of its runs are on their way at once: enough to fill batches, few enough that a pause is soon felt. */
const openAtMost = 32;
/** So many studies are passed over in one transaction at most, when they have their answer already. */
const studiesAtOnce = 200;

/**
 * Asks the next studies of a re-screening that runs, until enough of its runs are on their way; with none left and none on
 * its way it is completed. Studies that the version has been asked about before, over the same films, are passed over.
 * Does nothing for one that is paused, cancelled or gone.
 */
export async function askNextStudies(
  context: WorkerContext,
  { rescreeningId }: { readonly rescreeningId: string },
): Promise<void> {
  await context.organization.transaction(async (transaction) => {
    const rescreening = await lockRescreening(transaction, rescreeningId);
    if (rescreening?.state !== 'RUNNING') return;
    const open = await transaction.inferenceRun.count({
      where: { rescreeningId, status: { in: ['QUEUED', 'RUNNING'] } },
    });
    const left = await studiesLeft(context, transaction, rescreening);
    if (left.length === 0 && open === 0) await complete(transaction, rescreeningId);
    if (left.length === 0 || open >= openAtMost) return;
    const passed = await ask(transaction, rescreening, left.slice(0, studiesAtOnce), openAtMost - open);
    // Runs that end ask for more by themselves; where none was queued nobody else would.
    const payload = { organizationId: transaction.organizationId, rescreeningId, causeId: randomUUID() };
    if (passed.queued === 0 && open === 0) await transaction.enqueue({ job: continueRescreening.name, payload });
  });
}

async function studiesLeft(
  { storage }: WorkerContext,
  transaction: OrganizationTransaction,
  { cohortId, lastStudyId }: Rescreening,
): Promise<readonly string[]> {
  const studyIds = await cohortStudyIds(transaction, storage, cohortId);
  return lastStudyId === null ? studyIds : studyIds.filter((id) => id > lastStudyId);
}

async function ask(
  transaction: OrganizationTransaction,
  { id, modelVersionId }: Rescreening,
  studyIds: readonly string[],
  room: number,
): Promise<{ readonly queued: number }> {
  const version = { ...(await registeredManifest(transaction, modelVersionId)), releaseId: null };
  const inputs = await plannedInputs(transaction, studyIds, version);
  const known = await answeredInputs(transaction, studyIds, version);
  const passed = { queued: 0, kept: 0, unfit: 0, last: '' };
  for (const studyId of studyIds) {
    if (passed.queued >= room) break;
    const inputSha256 = inputs.get(studyId);
    const run = { studyId, inputSha256: inputSha256 ?? '', purpose: 'EVALUATION', release: version } as const;
    if (inputSha256 === undefined) passed.unfit += 1;
    else if (known.has(inputSha256)) passed.kept += 1;
    else if (await queueRun(transaction, { ...run, rescreeningId: id })) passed.queued += 1;
    else passed.kept += 1;
    passed.last = studyId;
  }
  await transaction.rescreening.update({
    where: { id },
    data: {
      lastStudyId: passed.last,
      keptCount: { increment: passed.kept },
      unfitCount: { increment: passed.unfit },
    },
  });
  return passed;
}

/** The films, by their hash, of which the version has said something, or soon will. */
async function answeredInputs(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  { modelVersionId }: RegisteredManifest,
): Promise<ReadonlySet<string>> {
  const runs = await transaction.inferenceRun.findMany({
    where: { studyId: { in: [...studyIds] }, modelVersionId, status: { not: 'FAILED' } },
    select: { inputSha256: true },
  });
  return new Set(runs.map(({ inputSha256 }) => inputSha256));
}

async function complete(transaction: OrganizationTransaction, rescreeningId: string): Promise<void> {
  await transaction.rescreening.update({
    where: { id: rescreeningId },
    data: { state: 'COMPLETED', changedAt: new Date() },
  });
  await transaction.record({
    action: 'UPDATE',
    activity: 'model:deploy',
    entityType: 'Rescreening',
    entityId: rescreeningId,
    detail: { step: 'COMPLETE' },
  });
}
