import type { OrganizationTransaction } from '@plumbline/database';
import { Prisma } from '@plumbline/database/client';
import type { StudyFlag } from '@plumbline/database/enums';
import type { WorklistFilter } from './list-worklist.ts';
import { searchCondition } from './search-condition.ts';
import type { WorklistPlace } from './worklist-cursor.ts';

export interface WorklistSelection {
  readonly filter: WorklistFilter;
  readonly search: string;
  /** Of the studies (table `s`) whose flag the person may know: a filter by flag finds only among them. */
  readonly flagShown: Prisma.Sql;
  readonly after: WorklistPlace | null;
  readonly limit: number;
}

const conditionOf: Readonly<Record<WorklistFilter, Prisma.Sql>> = {
  ALL: Prisma.sql`true`,
  CMS: Prisma.sql`s.flag = 'CMS'`,
  SCOLIOSIS: Prisma.sql`s.flag = 'SCOLIOSIS'`,
  UNREAD: Prisma.sql`s.reading_status = 'UNREAD'`,
  WITHOUT_RESULT: Prisma.sql`s.screening_status in ('WAITING', 'ABSTAINED', 'FAILED')`,
};

/**
 * One statement, each branch a walk along the index (organization_id, flag, received_at desc, id desc) that stops at
 * the limit. Flags sort upwards and times downwards, so one row comparison cannot say "after this place": the rest of
 * the place's own flag and the flags behind it are two walks.
 */
export async function selectWorklist(
  transaction: OrganizationTransaction,
  { filter, search, flagShown, after, limit }: WorklistSelection,
): Promise<readonly WorklistPlace[]> {
  const found = searchCondition(search);
  const patient = Prisma.sql`join patient p on p.organization_id = s.organization_id and p.id = s.patient_id`;
  const byFlag = filter === 'CMS' || filter === 'SCOLIOSIS';
  const condition = byFlag ? Prisma.sql`${conditionOf[filter]} and ${flagShown}` : conditionOf[filter];
  const walk = (place: Prisma.Sql) => Prisma.sql`
    (select s.id, s.flag, s.received_at
       from imaging_study s ${found === null ? Prisma.empty : patient}
      where ${condition} and ${found ?? Prisma.sql`true`} and ${place}
      order by s.flag, s.received_at desc, s.id desc limit ${limit})`;
  const walks =
    after === null
      ? walk(Prisma.sql`true`)
      : Prisma.sql`
        select * from (
          ${walk(Prisma.sql`s.flag = ${after.flag}::study_flag
            and (s.received_at, s.id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`)}
          union all
          ${walk(Prisma.sql`s.flag > ${after.flag}::study_flag`)}
        ) worklist order by flag, received_at desc, id desc limit ${limit}`;
  const rows = await transaction.$queryRaw<{ id: string; flag: StudyFlag; received_at: Date }[]>(walks);
  return rows.map((row) => ({ id: row.id, flag: row.flag, receivedAt: row.received_at }));
}
