import type { AuditEvent } from '@plumbline/database/client';
import { z } from 'zod';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { readCursor, writeCursor } from '../page/cursor.ts';
import { type Page, type PageRequest, pageOf, pageSize } from '../page/page.ts';

export interface AuditEventsRequest extends PageRequest {
  /** Only this activity, for example reading:sign. */
  readonly activity?: string | null | undefined;
}

export interface AuditEventEdge {
  readonly cursor: string;
  readonly event: AuditEvent;
}

const auditKey = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

/**
 * One page of the audit trail, the latest first. Reading the trail is recorded too; that row is written after the page
 * is read, so a page never holds its own reading.
 *
 * @throws DomainError PERMISSION_MISSING, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listAuditEvents(
  context: OperationContext,
  request: AuditEventsRequest,
): Promise<Page<AuditEventEdge>> {
  await requirePermission(context, 'audit:view');
  const size = pageSize(request);
  const after = request.after ? readCursor(request.after, auditKey) : null;
  return context.organization.transaction(async (transaction) => {
    const events = await transaction.auditEvent.findMany({
      where: {
        ...(request.activity ? { activity: request.activity } : {}),
        // "At or before the instant" stands outside the OR so that the walk along the index starts at the cursor.
        ...(after === null
          ? {}
          : { recordedAt: { lte: after[0] }, OR: [{ recordedAt: { lt: after[0] } }, { id: { lt: after[1] } }] }),
      },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: size + 1,
    });
    await transaction.record({
      action: 'READ',
      activity: 'audit:view',
      entityType: 'AuditEvent',
      detail: { count: Math.min(events.length, size) },
    });
    return pageOf(events, size, (event) => ({
      cursor: writeCursor([event.recordedAt.toISOString(), event.id]),
      event,
    }));
  });
}
