import { type ScreeningOutcome, Task } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { withAllPurposes } from './with-all-purposes.ts';

/** A study and task of which a shadow version says otherwise than the version that answered it. */
export interface Disagreement {
  readonly studyId: string;
  readonly task: Task;
  readonly shadowOutcome: ScreeningOutcome;
  readonly shadowProbability: number;
  readonly clinicalOutcome: ScreeningOutcome;
  readonly clinicalProbability: number;
  readonly completedAt: Date;
}

export interface Disagreements {
  /** Studies that both have answered, over the same films, by task. */
  readonly compared: Readonly<Record<Task, number>>;
  /** The newest first, 200 at most. */
  readonly list: readonly Disagreement[];
}

const listedAtMost = 200;

interface ComparedRow extends Disagreement {
  readonly disagreed: boolean;
  readonly compared: number;
}

/**
 * Where a release's shadow runs and the results that readers got differ in outcome. For administrators alone: it names
 * studies by id and shows nothing of a patient.
 *
 * @throws DomainError PERMISSION_MISSING, RELEASE_NOT_FOUND
 */
export async function listDisagreements(
  context: OperationContext,
  { releaseId }: { readonly releaseId: string },
): Promise<Disagreements> {
  await requirePermission(context, 'model:deploy');
  return context.organization.transaction(async (transaction) => {
    const release = await transaction.release.findUnique({ where: { id: releaseId }, select: { id: true } });
    if (release === null) throw new DomainError('RELEASE_NOT_FOUND');
    const rows = await withAllPurposes(
      transaction,
      () => transaction.$queryRaw<ComparedRow[]>`
        with compared as (
          select s.study_id as "studyId", s.task::text as "task", s.outcome::text as "shadowOutcome",
                 s.probability as "shadowProbability", c.outcome::text as "clinicalOutcome",
                 c.probability as "clinicalProbability", shadow.completed_at as "completedAt"
            from inference_run shadow
            join inference_run clinical on clinical.study_id = shadow.study_id and clinical.purpose = 'CLINICAL'
             and clinical.input_sha256 = shadow.input_sha256 and clinical.status = 'COMPLETED'
             and clinical.model_version_id <> shadow.model_version_id
            join screening_result s on s.inference_run_id = shadow.id and s.deciding
            join screening_result c on c.inference_run_id = clinical.id and c.deciding and c.task = s.task
           where shadow.release_id = ${releaseId}::uuid and shadow.purpose = 'SHADOW' and shadow.status = 'COMPLETED')
        (select *, true as "disagreed", 0 as "compared" from compared
          where "shadowOutcome" <> "clinicalOutcome" order by "completedAt" desc, "studyId" limit ${listedAtMost})
        union all
        (select null, "task", null, null, null, null, null, false, count(*)::integer from compared group by "task")`,
    );
    await transaction.record({
      action: 'READ',
      activity: 'model:deploy',
      entityType: 'Release',
      entityId: releaseId,
      detail: { what: 'DISAGREEMENTS' },
    });
    const countOf = (task: Task) => rows.find((row) => !row.disagreed && row.task === task)?.compared ?? 0;
    return {
      compared: { SCOLIOSIS: countOf(Task.SCOLIOSIS), CMS: countOf(Task.CMS) },
      list: rows.filter(({ disagreed }) => disagreed),
    };
  });
}
