import { expect, test } from 'vitest';
import { Prisma } from './generated/prisma/client.ts';
import { translateDatabaseError } from './translate-database-error.ts';

const known = (code: string, meta?: Record<string, unknown>) =>
  new Prisma.PrismaClientKnownRequestError('as Prisma says it', { code, clientVersion: '7', ...(meta && { meta }) });

test('a transaction that ran out of time says so without a cause of the adapter', () => {
  expect(translateDatabaseError(known('P2028'))).toEqual({ kind: 'UNAVAILABLE', target: null });
  expect(translateDatabaseError(known('P2028', { driverAdapterError: undefined }))).toMatchObject({
    kind: 'UNAVAILABLE',
  });
});

test('a row that should be there and is not, or nothing thrown at all, is a mistake of the program', () => {
  expect(translateDatabaseError(known('P2025'))).toBeNull();
  expect(translateDatabaseError(undefined)).toBeNull();
});
