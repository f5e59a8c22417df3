import type { OrganizationTransaction } from '@plumbline/database';
import { Prisma } from '@plumbline/database/client';
import { worklistParts } from '@plumbline/domain';
import { walkSql } from '../study/worklist-walk.ts';

/**
 * The first study in the order of the worklist that nobody has and that this person has not read, held until the
 * transaction ends; null when there is none. What another transaction holds is passed over, so two people who take the
 * next study at once get two studies and neither waits.
 *
 * One statement a part of the list, because PostgreSQL locks no rows of a union; the first parts are nearly always empty.
 */
export async function findNextStudy(
  transaction: OrganizationTransaction,
  { personId, overdue }: { readonly personId: string; readonly overdue: Date },
): Promise<string | null> {
  for (const part of worklistParts.filter((candidate) => candidate !== 'READ')) {
    const { where, order } = walkSql[part];
    const rows = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      select s.id from imaging_study s
       where ${where(overdue)} and s.assignee_id is null
         and not exists (select from reading r where r.study_id = s.id and r.reader_id = ${personId}::uuid)
       order by ${order} limit 1 for update of s skip locked`);
    const [first] = rows;
    if (first !== undefined) return first.id;
  }
  return null;
}
