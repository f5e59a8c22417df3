import type { OrganizationTransaction } from '@plumbline/database';
import { Prisma } from '@plumbline/database/client';
import { filterCondition, walksOf } from './filter-condition.ts';
import { searchCondition } from './search-condition.ts';
import type { WorklistPlace } from './worklist-cursor.ts';
import type { WorklistFilter } from './worklist-filter.ts';
import { type WorklistWalk, walkSql } from './worklist-walk.ts';

export interface WorklistSelection {
  readonly filter: WorklistFilter;
  readonly search: string;
  /** Of the studies (table `s`) whose flag the person may know: a filter by flag finds only among them. */
  readonly flagShown: Prisma.Sql;
  /** Whoever arrived up to then has waited too long. */
  readonly overdue: Date;
  readonly after: WorklistPlace | null;
  readonly limit: number;
}

/**
 * One statement, each branch a walk along a partial index that stops at the limit. The walks that lie before the place
 * are left out, and its own begins behind it.
 */
export async function selectWorklist(
  transaction: OrganizationTransaction,
  { filter, search, flagShown, overdue, after, limit }: WorklistSelection,
): Promise<readonly WorklistPlace[]> {
  const { userId } = transaction.agent;
  const found = searchCondition(search);
  const patient = Prisma.sql`join patient p on p.organization_id = s.organization_id and p.id = s.patient_id`;
  const all = walksOf(filter);
  const from = after === null ? 0 : all.indexOf(after.walk);
  const walks = all.slice(Math.max(0, from)).map((walk, index) => {
    const { where, order, after: behind } = walkSql[walk];
    return Prisma.sql`
      (select ${walk} as walk, ${index}::int as part, row_number() over (order by ${order}) as place,
              s.id, s.priority, s.received_at as "receivedAt"
         from imaging_study s ${found === null ? Prisma.empty : patient}
        where ${where(overdue)} and ${filterCondition({ filter, flagShown, overdue, userId })} and ${found ?? Prisma.sql`true`}
          and ${after?.walk === walk ? behind(after) : Prisma.sql`true`}
        order by ${order} limit ${limit})`;
  });
  const rows = await transaction.$queryRaw<WorklistRow[]>`
    select walk, id, priority, "receivedAt" from (${Prisma.join(walks, ' union all ')}) worklist
     order by part, place limit ${limit}`;
  return rows;
}

interface WorklistRow {
  readonly walk: WorklistWalk;
  readonly id: string;
  readonly priority: number;
  readonly receivedAt: Date;
}
