import { Task } from '@plumbline/database/enums';
import { compareVersionPair, DomainError, type TaskComparison } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { openFrozenCohort } from '../cohort/open-frozen-cohort.ts';
import { registeredManifest } from '../screening/registered-manifest.ts';
import { cohortAnswers } from './cohort-answers.ts';
import { provenStudies } from './proven-studies.ts';
import { withAllPurposes } from './with-all-purposes.ts';

export interface VersionsToCompare {
  readonly cohortId: string;
  readonly firstId: string;
  readonly secondId: string;
}

export interface CohortComparison {
  /** Of the cohort, with a reference standard: those alone are compared. */
  readonly studyCount: number;
  /** Studies that the version could be run over and was not: a re-screening asks them. */
  readonly firstMissing: number;
  readonly secondMissing: number;
  /** Null while a study has not been asked of one of them: what was not asked says nothing about a version. */
  readonly tasks: Readonly<Record<Task, TaskComparison>> | null;
}

/**
 * Two versions on the same frozen cohort, over what each has said of its studies; nothing is asked anew. For those who
 * decide over releases: it looks at runs that readers never see, and shows none of a single study.
 *
 * @throws DomainError PERMISSION_MISSING, VERSIONS_SAME, MODEL_VERSION_NOT_FOUND, MODEL_INVALID, COHORT_NOT_FOUND,
 * COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED
 */
export async function compareOnCohort(context: OperationContext, input: VersionsToCompare): Promise<CohortComparison> {
  await requirePermission(context, 'model:deploy');
  const { cohortId, firstId, secondId } = input;
  if (firstId === secondId) throw new DomainError('VERSIONS_SAME');
  return context.organization.transaction(async (transaction) => {
    const known = await transaction.modelVersion.count({ where: { id: { in: [firstId, secondId] } } });
    if (known < 2) throw new DomainError('MODEL_VERSION_NOT_FOUND');
    const { snapshot } = await openFrozenCohort(transaction, context.storage, cohortId);
    const studies = provenStudies(snapshot);
    const studyIds = studies.map(({ studyId }) => studyId);
    const versions = [
      await registeredManifest(transaction, firstId),
      await registeredManifest(transaction, secondId),
    ] as const;
    const [first, second] = await withAllPurposes(transaction, async () => [
      await cohortAnswers(transaction, studyIds, versions[0]),
      await cohortAnswers(transaction, studyIds, versions[1]),
    ]);
    const pairsOf = (task: Task) =>
      studies.map((truth) => ({
        positive: truth[task],
        first: first?.get(truth.studyId, task) ?? null,
        second: second?.get(truth.studyId, task) ?? null,
      }));
    const [firstMissing, secondMissing] = [first?.missing.size ?? 0, second?.missing.size ?? 0];
    const tasks =
      firstMissing + secondMissing > 0
        ? null
        : compareVersionPair({ SCOLIOSIS: pairsOf(Task.SCOLIOSIS), CMS: pairsOf(Task.CMS) });
    return { studyCount: studyIds.length, firstMissing, secondMissing, tasks };
  });
}
