import type { Task } from '@plumbline/database/enums';
import type { OperationContext } from '../access/operation-context.ts';
import { askFrozenCohort } from './ask-frozen-cohort.ts';

export interface MembersToExport {
  readonly frozenCohortId: string;
  readonly modelVersionId: string;
  readonly task: Task;
}

/**
 * The members of a frozen cohort as a table in UTF-8, one line a study, without an identifier; for a role without
 * `cohort:small-cells` also without what tells members apart as persons.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED, VERSION_NOT_IN_COHORT
 */
export function exportMembers(context: OperationContext, input: MembersToExport): Promise<Uint8Array> {
  const { frozenCohortId, modelVersionId, task } = input;
  return askFrozenCohort<'MEMBERS'>(context, {
    permission: 'cohort:export',
    frozenCohortId,
    detail: { modelVersionId, task, format: 'MEMBERS' },
    taskOf: async (showsSmallCells) => ({ kind: 'MEMBERS', request: { modelVersionId, task, showsSmallCells } }),
  });
}
