import { Prisma } from '@plumbline/database/client';
import type { StudyFlag } from '@plumbline/database/enums';
import { priorityBand } from '@plumbline/domain';
import type { WorklistFilter } from './worklist-filter.ts';
import type { WorklistWalk } from './worklist-walk.ts';

const waiting: readonly WorklistWalk[] = ['ESCALATED', 'OVERDUE', 'WAITING'];

/** The walks on which a filter's studies lie, in the order of the list. */
export function walksOf(filter: WorklistFilter): readonly WorklistWalk[] {
  if (filter === 'ALL') return [...waiting, 'READ'];
  if (filter === 'SIGNED') return ['READ'];
  if (filter === 'MRI') return ['OPEN_MRI'];
  return waiting;
}

interface FilterQuestion {
  readonly filter: WorklistFilter;
  /** Of the studies (table `s`) whose flag the person may know: a filter by flag finds only among them. */
  readonly flagShown: Prisma.Sql;
  readonly overdue: Date;
  /** Who asks; null for a program. */
  readonly userId: string | null;
}

/** What a study on the filter's walks must be besides. */
export function filterCondition({ filter, flagShown, overdue, userId }: FilterQuestion): Prisma.Sql {
  switch (filter) {
    case 'CMS':
      return Prisma.sql`${inBand('CMS')} and ${flagShown}`;
    case 'SCOLIOSIS':
      return Prisma.sql`${inBand('SCOLIOSIS')} and ${flagShown}`;
    case 'UNREAD':
      return Prisma.sql`s.reading_status = 'UNREAD'`;
    case 'WITHOUT_RESULT':
      return Prisma.sql`${inBand('NONE')} and s.screening_status in ('WAITING', 'COMPLETED', 'ABSTAINED', 'FAILED')`;
    case 'MINE':
      return Prisma.sql`s.assignee_id = ${userId}::uuid`;
    case 'SECOND_READ':
    case 'ADJUDICATION':
      // The first comparison is the condition of an index that holds only these few.
      return Prisma.sql`s.reading_status <> 'UNREAD' and s.reading_status = ${filter}::reading_status`;
    case 'OVERDUE':
      return Prisma.sql`s.received_at <= ${overdue}::timestamptz`;
    case 'WAITING':
    case 'ALL':
    case 'MRI':
    case 'SIGNED':
      return Prisma.sql`true`;
  }
}

/** The studies of a flag are those of a band of priorities, which an index may be asked for under row-level security. */
function inBand(flag: StudyFlag): Prisma.Sql {
  const [first, next] = priorityBand(flag);
  return Prisma.sql`s.priority >= ${first}::int and s.priority < ${next}::int`;
}
