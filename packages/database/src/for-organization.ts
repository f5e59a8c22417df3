import type { Agent } from './audit-record.ts';
import { Prisma } from './generated/prisma/client.ts';
import type { Database } from './open-database.ts';
import { type OrganizationTransaction, organizationTransaction } from './organization-transaction.ts';

/** The database as one organization may see it, in the name of one agent. */
export interface OrganizationDatabase {
  readonly organizationId: string;
  /** Commits when `work` resolves; when it throws nothing of it remains and the error is passed on. */
  transaction<T>(work: (tx: OrganizationTransaction) => Promise<T>): Promise<T>;
}

/** Which inference runs are seen: those for the study's readers, or also those of versions that are being tried. */
export type RunPurposes = 'CLINICAL' | 'ALL';

/** Whether each statement sees what is there when it begins, or all of a transaction what was there at one moment. */
export type Moment = 'EACH_STATEMENT' | 'ONE';

/**
 * The only way to an organization's rows. `database` must be open as the application role: row-level security reads the
 * setting that every transaction begins with, and the setting ends with the transaction.
 */
export function forOrganization(
  database: Database,
  organizationId: string,
  agent: Agent,
  purposes: RunPurposes = 'CLINICAL',
  moment: Moment = 'EACH_STATEMENT',
): OrganizationDatabase {
  const options = moment === 'ONE' ? { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } : {};
  return {
    organizationId,
    transaction: (work) =>
      database.client.$transaction(async (transaction) => {
        await transaction.$executeRaw`
          select set_config('app.organization_id', ${organizationId}, true), set_config('app.purposes', ${purposes}, true)`;
        return work(organizationTransaction(transaction, organizationId, agent));
      }, options),
  };
}
