import type { OrganizationTransaction } from '@plumbline/database';
import type { ApiContext } from './context.ts';

type PothosClient = OrganizationTransaction & { $connect(): Promise<void> };

/**
 * The request's transaction as the client that Pothos reads through, so that row-level security applies to every field.
 * Pothos asks for a client that can connect; a transaction is connected already.
 */
export function prismaClientOf(context: ApiContext): PothosClient {
  return Object.create(context.tx, { $connect: { value: () => Promise.resolve() } });
}
