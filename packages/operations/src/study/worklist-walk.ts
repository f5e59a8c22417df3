import { Prisma } from '@plumbline/database/client';
import { type WorklistPart, worklistParts } from '@plumbline/domain';
import type { WorklistPlace } from './worklist-cursor.ts';

/**
 * A way through an index of the migration `worklist`. The parts of the list are walks in their order; the studies whose
 * MRI is open have one of their own, since most of them are read.
 */
export const worklistWalks = [...worklistParts, 'OPEN_MRI'] as const;
export type WorklistWalk = WorklistPart | 'OPEN_MRI';

interface WalkSql {
  /** Which studies lie on it. */
  where(overdue: Date): Prisma.Sql;
  readonly order: Prisma.Sql;
  /** Which lie behind the place. */
  after(place: WorklistPlace): Prisma.Sql;
}

const byArrival = {
  order: Prisma.sql`s.received_at, s.id`,
  after: ({ receivedAt, id }: WorklistPlace) =>
    Prisma.sql`(s.received_at, s.id) > (${receivedAt}::timestamptz, ${id}::uuid)`,
};

/** As `compareWorklist` in domain/worklist says it; a test compares both. */
export const walkSql: Readonly<Record<WorklistWalk, WalkSql>> = {
  ESCALATED: { ...byArrival, where: () => Prisma.sql`s.awaits_reading and s.escalated_at is not null` },
  OVERDUE: {
    ...byArrival,
    where: (overdue) =>
      Prisma.sql`s.awaits_reading and s.escalated_at is null and s.received_at <= ${overdue}::timestamptz`,
  },
  WAITING: {
    order: Prisma.sql`s.priority, s.received_at, s.id`,
    after: ({ priority, receivedAt, id }) =>
      Prisma.sql`(s.priority, s.received_at, s.id) > (${priority}::int, ${receivedAt}::timestamptz, ${id}::uuid)`,
    // "coalesce", of which the planner expects a half: it cannot know how large the organization of a policy is, and
    // would else fetch and sort all that wait by their arrival instead of walking the first of them by priority.
    where: (overdue) =>
      Prisma.sql`s.awaits_reading and s.escalated_at is null and coalesce(s.received_at > ${overdue}::timestamptz, true)`,
  },
  READ: {
    order: Prisma.sql`s.received_at desc, s.id desc`,
    after: ({ receivedAt, id }) => Prisma.sql`(s.received_at, s.id) < (${receivedAt}::timestamptz, ${id}::uuid)`,
    where: () => Prisma.sql`not s.awaits_reading`,
  },
  OPEN_MRI: {
    ...byArrival,
    // Word for word the condition of its index.
    where: () =>
      Prisma.sql`((s.cms_suspected_at is not null and s.mri_decided_at is null)
        or s.disposition in ('MRI_REQUESTED', 'MRI_DONE'))`,
  },
};
