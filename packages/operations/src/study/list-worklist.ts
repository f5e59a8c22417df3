import { overdueBefore } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { type Page, type PageRequest, pageOf, pageSize } from '../page/page.ts';
import { resultShown } from '../reading/result-shown.ts';
import { readSettings } from '../settings/read-settings.ts';
import { selectWorklist } from './select-worklist.ts';
import { readWorklistCursor, writeWorklistCursor } from './worklist-cursor.ts';
import type { WorklistFilter } from './worklist-filter.ts';

export interface WorklistRequest extends PageRequest {
  /** ALL unless said. */
  readonly filter?: WorklistFilter | null | undefined;
  /** Words that each stand somewhere in the name, record number or accession number, whatever their case. */
  readonly search?: string | null | undefined;
}

export interface WorklistEdge {
  readonly cursor: string;
  readonly studyId: string;
}

/**
 * The ids of one page of the worklist, in the order of `compareWorklist`: escalated, overdue, by priority, read. The
 * caller loads what it shows of them in one more statement. The look at the list is recorded, with how many rows it held.
 *
 * @throws DomainError PERMISSION_MISSING, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listWorklist(context: OperationContext, request: WorklistRequest): Promise<Page<WorklistEdge>> {
  await requirePermission(context, 'study:list');
  const size = pageSize(request);
  const filter = request.filter ?? 'ALL';
  const after = request.after ? readWorklistCursor(request.after) : null;
  return context.organization.transaction(async (transaction) => {
    const settings = await readSettings(transaction);
    const overdue = after?.overdue ?? overdueBefore(new Date(), settings.maximumWaitMinutes);
    const flagShown = resultShown(context.agent, settings);
    const selection = { filter, search: request.search ?? '', flagShown, overdue, after, limit: size + 1 };
    const rows = await selectWorklist(transaction, selection);
    const page = pageOf(rows, size, (row) => ({ cursor: writeWorklistCursor({ ...row, overdue }), studyId: row.id }));
    await transaction.record({
      action: 'READ',
      activity: 'study:list',
      entityType: 'ImagingStudy',
      detail: { count: page.edges.length, filter },
    });
    return page;
  });
}
