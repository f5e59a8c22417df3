import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/prisma/client.ts';

export interface DatabaseSettings {
  /** Connections at most; a transaction holds one. */
  readonly poolSize?: number;
  /** How long a transaction may stay open, and a statement may run, in milliseconds. */
  readonly transactionTimeoutMs?: number;
  /** Told of a connection that broke while idle; the pool replaces it by itself. */
  readonly onConnectionError?: (error: Error) => void;
}

function openClient(pool: pg.Pool, transactionTimeoutMs: number, onPoolError: (error: Error) => void) {
  return new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, onPoolError }),
    omit: { userAccount: { passwordHash: true } },
    transactionOptions: { timeout: transactionTimeoutMs, maxWait: 10_000 },
    errorFormat: 'minimal',
  });
}

/** A pool of connections as one role. Work goes through `forOrganization` or `platformDatabase`, never through this. */
export interface Database {
  readonly client: ReturnType<typeof openClient>;
  readonly url: string;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database as the role named in `url`. Nothing is connected before the first query.
 *
 * Sessions run in UTC because Prisma's adapter drops the offset of a `timestamptz` that it reads. The server ends what a
 * vanished process left open: statements and idle transactions both have the transaction's limit.
 */
export function openDatabase(url: string, settings: DatabaseSettings = {}): Database {
  const { poolSize = 10, transactionTimeoutMs = 30_000, onConnectionError = () => undefined } = settings;
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'plumbline',
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 5_000,
    statement_timeout: transactionTimeoutMs,
    idle_in_transaction_session_timeout: transactionTimeoutMs,
  });
  const client = openClient(pool, transactionTimeoutMs, onConnectionError);
  return {
    client,
    url,
    ping: async () => {
      await client.$queryRaw`select 1`;
    },
    close: () => client.$disconnect(),
  };
}
