/** Where the queue lives: Redis for deployments that have one, else tables of their own in PostgreSQL. */
export type QueueConnection = { readonly redisUrl: string } | { readonly postgresUrl: string };

/** All of the queue's keys in Redis begin with it. */
export const redisPrefix = 'plumbline';

/**
 * The PostgreSQL backend's connection. Its tables lie in a schema of their own, made and brought up to date by the
 * role that connects; `poolSize` is beside the one connection that listens.
 */
export function postgresConnection(connectionString: string, poolSize: number) {
  return { connectionString, schema: 'bullmq', migrate: true, max: poolSize };
}
