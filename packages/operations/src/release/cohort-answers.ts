import type { OrganizationTransaction } from '@plumbline/database';
import type { Task } from '@plumbline/database/enums';
import { screeningPlan } from '@plumbline/domain';
import { inputSha256 } from '../screening/input-sha256.ts';
import { queueRun } from '../screening/queue-run.ts';
import type { RegisteredManifest } from '../screening/registered-manifest.ts';

/** A version's deciding answer to one task of one study. */
export interface CohortAnswer {
  readonly probability: number;
  readonly positive: boolean;
}

export interface CohortAnswers {
  /** Studies whose run has not ended; of those that had none, one was queued. */
  readonly pending: number;
  /** The runs that the answers are from. */
  readonly runIds: readonly string[];
  /** By study and task; none where the version gave no result or cannot be run over the films. */
  get(studyId: string, task: Task): CohortAnswer | null;
}

interface Ended {
  readonly id: string;
  readonly studyId: string;
  readonly inputSha256: string;
  readonly status: string;
  readonly screeningResults: readonly { readonly task: Task; readonly probability: number; readonly outcome: string }[];
}

/**
 * What a version says of the studies of a cohort, over their latest films, from runs of whatever purpose; runs that are
 * missing are queued for this evaluation alone. The transaction sees all purposes.
 */
export async function cohortAnswers(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  release: RegisteredManifest & { readonly releaseId: string },
): Promise<CohortAnswers> {
  const inputs = await plannedInputs(transaction, studyIds, release);
  const runs = await endedRuns(transaction, studyIds, release.modelVersionId);
  const answers = new Map<string, CohortAnswer>();
  const runIds: string[] = [];
  let pending = 0;
  for (const [studyId, input] of inputs) {
    const own = runs.filter((run) => run.studyId === studyId && run.inputSha256 === input);
    const run = own.find(({ status }) => status === 'COMPLETED') ?? own.find(({ status }) => status === 'FAILED');
    if (run === undefined) {
      pending += 1;
      await queueRun(transaction, { studyId, inputSha256: input, purpose: 'EVALUATION', release });
    }
    if (run !== undefined) runIds.push(run.id);
    for (const { task, probability, outcome } of run?.screeningResults ?? []) {
      answers.set(`${studyId} ${task}`, { probability, positive: outcome === 'POSITIVE' });
    }
  }
  return { pending, runIds, get: (studyId, task) => answers.get(`${studyId} ${task}`) ?? null };
}

/** The hash over the films that the version would be run over, by study; without those that it cannot be run over. */
async function plannedInputs(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  { manifest }: RegisteredManifest,
): Promise<ReadonlyMap<string, string>> {
  const films = await transaction.instance.findMany({
    where: { studyId: { in: [...studyIds] } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { studyId: true, view: true, sha256: true },
  });
  const planned = new Map<string, string>();
  for (const [studyId, own] of Map.groupBy(films, (film) => film.studyId)) {
    const plan = screeningPlan(
      own.map(({ view }) => view),
      manifest,
    );
    if (plan.status === 'RUN')
      planned.set(
        studyId,
        inputSha256(plan.views.flatMap((view) => own.filter((film) => film.view === view).slice(0, 1))),
      );
  }
  return planned;
}

function endedRuns(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  modelVersionId: string,
): Promise<Ended[]> {
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
