import { type Error as AdapterError, isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { Prisma } from './generated/prisma/client.ts';

/** What the database refused or could not do, without Prisma's words; `target` is the constraint, when one is known. */
export interface DatabaseFailure {
  readonly kind: 'UNIQUE' | 'FOREIGN_KEY' | 'REFUSED' | 'UNAVAILABLE';
  readonly target: string | null;
}

const unavailable: DatabaseFailure = { kind: 'UNAVAILABLE', target: null };

/** Kinds that mean: nothing is wrong with the request, the server is away, full or was overtaken. */
const passingKinds: ReadonlySet<AdapterError['kind']> = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TransactionAlreadyClosed',
  'TransactionWriteConflict',
]);

/** Prisma's own codes for the same: no connection, no free one in time, a transaction that ran out of time. */
const passingCodes: ReadonlySet<string> = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'P2037',
]);

/** SQLSTATE classes 08 (connection), 53 (resources) and 57 (operator), and 25P03, the idle transaction's timeout. */
const passingStates = /^(08|53|57)|^25P03$/;

/** What the driver's pool says in plain errors that Prisma passes on: no free connection, or none made, in time. */
const passingMessages = /^timeout exceeded when trying to connect$|^Connection terminated/;

function ofCause(cause: AdapterError): DatabaseFailure | null {
  if (passingKinds.has(cause.kind)) return unavailable;
  if (cause.kind === 'UniqueConstraintViolation' || cause.kind === 'ForeignKeyConstraintViolation') {
    const { constraint } = cause;
    const target = constraint && 'index' in constraint ? constraint.index : null;
    return { kind: cause.kind === 'UniqueConstraintViolation' ? 'UNIQUE' : 'FOREIGN_KEY', target };
  }
  if (cause.kind !== 'postgres') return null;
  if (cause.code === '42501') return { kind: 'REFUSED', target: null };
  return passingStates.test(cause.code) ? unavailable : null;
}

/**
 * Tells an error that the database is expected to give from a mistake in the program; null for the latter and for
 * everything that did not come from the database. REFUSED is SQLSTATE 42501: row-level security, a missing grant or an
 * append-only table.
 */
export function translateDatabaseError(error: unknown): DatabaseFailure | null {
  if (error instanceof Prisma.PrismaClientInitializationError) return unavailable;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) {
    if (error && isDriverAdapterError(error)) return ofCause(error.cause);
    return error instanceof Error && passingMessages.test(error.message) ? unavailable : null;
  }
  const adapterError = error.meta?.driverAdapterError;
  // The adapter's own test reads a property of what it is given, so it must be given something.
  const failure = adapterError && isDriverAdapterError(adapterError) ? ofCause(adapterError.cause) : null;
  return failure ?? (passingCodes.has(error.code) ? unavailable : null);
}
