import { recordRefusal } from '@plumbline/operations';
import type { ApiContext } from './context.ts';

/**
 * Keeps in the audit trail what the caller tried without the permission. After the request's own transaction, which
 * the refusal rolled back.
 */
export async function recordRefusals(context: ApiContext): Promise<void> {
  for (const permission of context.refusedPermissions) await recordRefusal(context, permission);
}
