import type { OrganizationTransaction } from '@plumbline/database';
import type { Task } from '@plumbline/database/enums';
import { queueRun } from '../screening/queue-run.ts';
import type { RegisteredManifest } from '../screening/registered-manifest.ts';
import { plannedInputs } from './planned-inputs.ts';

/** A version's deciding answer to one task of one study. */
export interface CohortAnswer {
  readonly probability: number;
  readonly positive: boolean;
}

export interface CohortAnswers {
  /** Studies over whose films no run of the version has ended, with the hash over those films. */
  readonly missing: ReadonlyMap<string, string>;
  /** The runs that the answers are from. */
  readonly runIds: readonly string[];
  /** By study and task; none where the version gave no result or cannot be run over the films. */
  get(studyId: string, task: Task): CohortAnswer | null;
}

/**
 * What a version says of the studies of a cohort, over their latest films, from runs of whatever purpose. The transaction
 * sees all purposes.
 */
export async function cohortAnswers(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  version: Pick<RegisteredManifest, 'modelVersionId' | 'manifest'>,
): Promise<CohortAnswers> {
  const inputs = await plannedInputs(transaction, studyIds, version);
  const runs = Map.groupBy(await endedRuns(transaction, studyIds, version.modelVersionId), ({ studyId }) => studyId);
  const answers = new Map<string, CohortAnswer>();
  const missing = new Map<string, string>();
  const runIds: string[] = [];
  for (const [studyId, input] of inputs) {
    const own = (runs.get(studyId) ?? []).filter((run) => run.inputSha256 === input);
    const run = own.find(({ status }) => status === 'COMPLETED') ?? own.find(({ status }) => status === 'FAILED');
    if (run === undefined) missing.set(studyId, input);
    else runIds.push(run.id);
    for (const { task, probability, outcome } of run?.screeningResults ?? []) {
      answers.set(`${studyId} ${task}`, { probability, positive: outcome === 'POSITIVE' });
    }
  }
  return { missing, runIds, get: (studyId, task) => answers.get(`${studyId} ${task}`) ?? null };
}

/** Queues the runs that are missing, for an evaluation alone. */
export async function queueMissing(
  transaction: OrganizationTransaction,
  { missing }: CohortAnswers,
  release: RegisteredManifest & { readonly releaseId: string },
): Promise<void> {
  for (const [studyId, input] of missing) {
    await queueRun(transaction, { studyId, inputSha256: input, purpose: 'EVALUATION', release });
  }
}

function endedRuns(transaction: OrganizationTransaction, studyIds: readonly string[], modelVersionId: string) {
  return transaction.inferenceRun.findMany({
    where: { studyId: { in: [...studyIds] }, modelVersionId, status: { in: ['COMPLETED', 'FAILED'] } },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      studyId: true,
      inputSha256: true,
      status: true,
      screeningResults: { where: { deciding: true }, select: { task: true, probability: true, outcome: true } },
    },
  });
}
