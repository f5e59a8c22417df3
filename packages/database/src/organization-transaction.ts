import { type Agent, type AuditRecord, auditRow } from './audit-record.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** Work to be queued once the transaction commits. Ids only. */
export interface OutboxWork {
  /** The job's name. */
  readonly job: string;
  readonly payload: Readonly<Record<string, string>>;
}

/**
 * One open transaction that sees and writes only its organization. `userAccount.passwordHash` is never read here: the
 * role may not see the column.
 */
export type OrganizationTransaction = Prisma.TransactionClient & {
  readonly organizationId: string;
  readonly agent: Agent;
  /** Writes audit events in this transaction, in the name of its agent. */
  record(...events: readonly AuditRecord[]): Promise<void>;
  /** Writes the outbox row in this transaction; the relay queues it after the commit. */
  enqueue(work: OutboxWork): Promise<void>;
};

/**
 * Adds the audit trail and the outbox to Prisma's transaction. A new object over the old one, and not an assignment: the
 * transaction client hands assignments on to the one client that all transactions share.
 */
export function organizationTransaction(
  transaction: Prisma.TransactionClient,
  organizationId: string,
  agent: Agent,
): OrganizationTransaction {
  const record = async (...events: readonly AuditRecord[]) => {
    await transaction.auditEvent.createMany({ data: events.map((event) => auditRow(agent, event)) });
  };
  const enqueue = async ({ job, payload }: OutboxWork) => {
    await transaction.outboxMessage.createMany({ data: [{ job, payload }] });
  };
  return Object.create(transaction, {
    organizationId: { value: organizationId },
    agent: { value: agent },
    record: { value: record },
    enqueue: { value: enqueue },
  });
}
