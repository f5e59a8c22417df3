import { hourlyArrivals } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/**
 * How many studies arrived in each of the 24 hours from `since` on: the day chart above the worklist. Numbers only, so no
 * viewing is recorded.
 *
 * @throws DomainError PERMISSION_MISSING
 */
export async function countArrivals(
  context: OperationContext,
  { since }: { readonly since: Date },
): Promise<readonly number[]> {
  await requirePermission(context, 'study:list');
  return context.organization.transaction(async (transaction) => {
    const counted = await transaction.$queryRaw<{ hour: number; count: number }[]>`
      select floor(extract(epoch from received_at - ${since}::timestamptz) / 3600)::int as "hour", count(*)::int as "count"
        from (select received_at from imaging_study where awaits_reading
               union all
              select received_at from imaging_study where not awaits_reading) arrived
       where received_at >= ${since}::timestamptz and received_at < ${since}::timestamptz + interval '24 hours'
       group by 1`;
    return hourlyArrivals(counted);
  });
}
