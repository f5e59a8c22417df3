import type { QueueConnection } from '@plumbline/jobs';
import { inject } from 'vitest';

export const backends = ['Redis', 'PostgreSQL'] as const;

/** A queue on the services of this test run. */
export function queueConnection(backend: (typeof backends)[number]): QueueConnection {
  if (backend === 'PostgreSQL') return { postgresUrl: inject('databaseUrls').platform };
  const redisUrl = inject('redisUrl');
  if (redisUrl === null) {
    throw new Error(
      'redis-server is not there, so the Redis queue cannot be tested. Install it: apt-get install redis-server',
    );
  }
  return { redisUrl };
}
