import { createHash } from 'node:crypto';
import type { OrganizationTransaction } from '@plumbline/database';
import type { AcceptanceCriteria, Evaluation, Release } from '@plumbline/database/client';
import { Task, type TrainingOverlap } from '@plumbline/database/enums';
import { DomainError, type EvaluatedStudy, evaluateTask, type TaskFigures } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { type OpenedCohort, openFrozenCohort } from '../cohort/open-frozen-cohort.ts';
import { type RegisteredManifest, registeredManifest } from '../screening/registered-manifest.ts';
import { freezeReference } from '../watching/reference-windows.ts';
import { sampleOfRuns } from '../watching/sample-of-runs.ts';
import { chosenRuns } from '../watching/watched-runs.ts';
import { type CohortAnswers, cohortAnswers, queueMissing } from './cohort-answers.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { type ProvenStudy, provenStudies } from './proven-studies.ts';
import { refuseTrainingPatients } from './refuse-training-patients.ts';
import { requirePerson } from './require-person.ts';
import { withAllPurposes } from './with-all-purposes.ts';

export interface EvaluationToMake {
  readonly releaseId: string;
  /** Of the release as the person saw it. */
  readonly version: number;
  readonly cohortId: string;
}

export type EvaluationEnd =
  /** So many runs have not ended; asked again later, it goes on. */
  | { readonly status: 'RUNNING'; readonly pending: number; readonly studies: number }
  | { readonly status: 'EVALUATED'; readonly evaluation: Evaluation };

/** What is evaluated, by what. */
interface Setting {
  readonly release: Release;
  readonly candidate: RegisteredManifest;
  readonly active: { readonly releaseId: string; readonly version: RegisteredManifest } | null;
  readonly cohort: OpenedCohort;
  readonly studies: readonly ProvenStudy[];
  readonly criteria: AcceptanceCriteria;
  readonly trainingOverlap: TrainingOverlap;
}

/**
 * Holds a release's version against the acceptance criteria on a frozen cohort, beside the version in use. Studies that one
 * of the two has not been run over are queued first, for the evaluation alone; once all have ended the figures are written,
 * passed or not, and count for the release. What was proposed on other figures is no longer proposed.
 *
 * @throws DomainError PERMISSION_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, RELEASE_STEP_REFUSED once it was in use,
 * COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED, COHORT_EMPTY, CRITERIA_MISSING, COHORT_HAS_TRAINING_PATIENTS, MODEL_INVALID
 */
export async function evaluateRelease(context: OperationContext, input: EvaluationToMake): Promise<EvaluationEnd> {
  const evaluatedById = await requirePerson(context);
  return context.organization.transaction(async (transaction) => {
    const setting = await settingOf(context, transaction, input);
    const { release, candidate, active } = setting;
    const studyIds = setting.studies.map(({ studyId }) => studyId);
    const answers = await withAllPurposes(transaction, async () => ({
      candidate: await answersOf(transaction, studyIds, { ...candidate, releaseId: release.id }),
      active: active && (await answersOf(transaction, studyIds, { ...active.version, releaseId: active.releaseId })),
    }));
    const pending = answers.candidate.missing.size + (answers.active?.missing.size ?? 0);
    if (pending > 0) return { status: 'RUNNING', pending, studies: studyIds.length };
    const figures = Object.fromEntries(
      Object.values(Task).map((task) => {
        const studies = setting.studies.map((study) => studyOf(study, task, answers.candidate, answers.active));
        return [task, { figures: evaluateTask(studies, active !== null, setting.criteria), studies }];
      }),
    );
    const evaluation = await write(transaction, setting, figures, evaluatedById);
    if (evaluation.passed) await freezeEvaluated(transaction, release.id, answers.candidate.runIds);
    return { status: 'EVALUATED', evaluation };
  });
}

async function answersOf(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  release: RegisteredManifest & { readonly releaseId: string },
): Promise<CohortAnswers> {
  const answers = await cohortAnswers(transaction, studyIds, release);
  await queueMissing(transaction, answers, release);
  return answers;
}

/** More studies tell a shift no better: a day is compared with them, and a day has fewer. They are taken evenly. */
const referenceAtMost = 500;

/** What the version met and said on the cohort that let it in is what it is watched against. */
async function freezeEvaluated(
  transaction: OrganizationTransaction,
  releaseId: string,
  runIds: readonly string[],
): Promise<void> {
  const step = Math.max(1, runIds.length / referenceAtMost);
  const spread = runIds.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
  const runs = await withAllPurposes(transaction, () => chosenRuns(transaction, spread));
  // How soon an evaluation's runs end says nothing of clinical days.
  const sample = sampleOfRuns(runs, Number.POSITIVE_INFINITY);
  const reason = 'Frozen with the evaluation that passed.';
  await freezeReference(transaction, { releaseId, source: 'EVALUATION', sample, reason, frozenById: null });
}

async function settingOf(
  { storage }: OperationContext,
  transaction: OrganizationTransaction,
  input: EvaluationToMake,
): Promise<Setting> {
  const releases = await lockReleases(transaction);
  const release = requireRelease(releases, input);
  if (release.state === 'ACTIVE' || release.state === 'RETIRED') {
    throw new DomainError('RELEASE_STEP_REFUSED', { state: release.state });
  }
  const cohort = await openFrozenCohort(transaction, storage, input.cohortId);
  const studies = provenStudies(cohort.snapshot);
  if (studies.length === 0) throw new DomainError('COHORT_EMPTY');
  const criteria = await transaction.acceptanceCriteria.findFirst({ orderBy: [{ setAt: 'desc' }, { id: 'desc' }] });
  if (criteria === null) throw new DomainError('CRITERIA_MISSING');
  const candidate = await registeredManifest(transaction, release.modelVersionId);
  const studyIds = studies.map(({ studyId }) => studyId);
  const trainingOverlap = await refuseTrainingPatients(transaction, studyIds, candidate.manifest);
  const inUse = releases.find(({ state }) => state === 'ACTIVE');
  const active =
    inUse === undefined
      ? null
      : { releaseId: inUse.id, version: await registeredManifest(transaction, inUse.modelVersionId) };
  return { release, candidate, active, cohort, studies, criteria, trainingOverlap };
}

function studyOf(
  truth: ProvenStudy,
  task: Task,
  candidate: CohortAnswers,
  active: CohortAnswers | null,
): EvaluatedStudy {
  const { studyId } = truth;
  return {
    positive: truth[task],
    candidate: candidate.get(studyId, task),
    active: active?.get(studyId, task) ?? null,
  };
}

async function write(
  transaction: OrganizationTransaction,
  setting: Setting,
  byTask: Readonly<Record<string, { readonly figures: TaskFigures; readonly studies: readonly EvaluatedStudy[] }>>,
  evaluatedById: string,
): Promise<Evaluation> {
  const { release, candidate, active, cohort, criteria, trainingOverlap } = setting;
  const passed = Object.values(byTask).every(({ figures: { meets } }) => meets.sensitivity && meets.auroc);
  const versions = [candidate.manifestSha256, active?.version.manifestSha256 ?? null];
  const sha256 = createHash('sha256')
    .update(JSON.stringify([cohort.sha256, criteria.id, versions, byTask]))
    .digest('hex');
  const evaluation = await transaction.evaluation.create({
    data: {
      releaseId: release.id,
      cohortId: cohort.frozen.id,
      criteriaId: criteria.id,
      modelVersionId: candidate.modelVersionId,
      comparedVersionId: active?.version.modelVersionId ?? null,
      trainingOverlap,
      figures: JSON.parse(
        JSON.stringify(Object.fromEntries(Object.entries(byTask).map(([task, { figures }]) => [task, figures]))),
      ),
      passed,
      sha256,
      evaluatedById,
    },
  });
  const counts = { evaluationId: evaluation.id, proposalSha256: null, proposedById: null };
  await transaction.release.update({
    where: { id: release.id },
    data: { ...counts, version: { increment: 1 }, changedAt: new Date() },
  });
  await transaction.record({
    action: 'CREATE',
    activity: 'model:deploy',
    entityType: 'Evaluation',
    entityId: evaluation.id,
    detail: { passed, studies: setting.studies.length, trainingOverlap },
  });
  return evaluation;
}
