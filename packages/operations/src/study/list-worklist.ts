import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { type Page, type PageRequest, pageOf, pageSize } from '../page/page.ts';
import { resultShown } from '../reading/result-shown.ts';
import { selectWorklist } from './select-worklist.ts';
import { readWorklistCursor, writeWorklistCursor } from './worklist-cursor.ts';

/** Which studies of the worklist are wanted. */
export type WorklistFilter = 'ALL' | 'CMS' | 'SCOLIOSIS' | 'UNREAD' | 'WITHOUT_RESULT';

export interface WorklistRequest extends PageRequest {
  readonly filter?: WorklistFilter | null | undefined;
  /** Words that each stand somewhere in the name, record number or accession number, whatever their case. */
  readonly search?: string | null | undefined;
}

export interface WorklistEdge {
  readonly cursor: string;
  readonly studyId: string;
}

/**
 * The ids of one page of the worklist: flagged studies first, then the latest received. The caller loads what it shows
 * of them in one more statement. The look at the list is recorded, with how many rows it held.
 *
 * @throws DomainError PERMISSION_MISSING, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listWorklist(context: OperationContext, request: WorklistRequest): Promise<Page<WorklistEdge>> {
  await requirePermission(context, 'study:list');
  const size = pageSize(request);
  const filter = request.filter ?? 'ALL';
  const after = request.after ? readWorklistCursor(request.after) : null;
  return context.organization.transaction(async (transaction) => {
    const flagShown = await resultShown(transaction, context.agent);
    const search = request.search ?? '';
    const rows = await selectWorklist(transaction, { filter, search, flagShown, after, limit: size + 1 });
    const page = pageOf(rows, size, (row) => ({ cursor: writeWorklistCursor(row), studyId: row.id }));
    await transaction.record({
      action: 'READ',
      activity: 'study:list',
      entityType: 'ImagingStudy',
      detail: { count: page.edges.length, filter },
    });
    return page;
  });
}
