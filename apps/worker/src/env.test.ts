import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

const environment = {
  DATABASE_URL: 'postgres://plumbline_app:a@localhost:5432/plumbline',
  PLATFORM_DATABASE_URL: 'postgres://plumbline_platform:b@localhost:5432/plumbline',
  STORAGE_URL: 'file:///data/films',
  MODELS_DIR: '/models',
  MODEL_CACHE_DIR: '/data/models',
  MODEL_PUBLIC_KEY: 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=',
};

test('keeps the queue in PostgreSQL, as the platform, when there is no Redis', () => {
  const settings = readSettings({ ...environment, REDIS_URL: '' });
  expect(settings.queue).toEqual({ postgresUrl: environment.PLATFORM_DATABASE_URL });
  expect(settings.provider).toBe('cpu');
  expect(settings.health).toBeUndefined();
});

test('takes Redis when there is one, and serves health where it is told', () => {
  const settings = readSettings({ ...environment, REDIS_URL: 'redis://localhost:6379', WORKER_PORT: '4100' });
  expect(settings.queue).toEqual({ redisUrl: 'redis://localhost:6379' });
  expect(settings.health).toEqual({ host: '127.0.0.1', port: 4100 });
});

test('names the variable that is missing or wrong', () => {
  expect(() => readSettings({ ...environment, STORAGE_URL: undefined })).toThrow('STORAGE_URL');
  expect(() => readSettings({ ...environment, INFERENCE_PROVIDER: 'tpu' })).toThrow('INFERENCE_PROVIDER');
  expect(() => readSettings({ ...environment, WORKER_CONCURRENCY: '0' })).toThrow('WORKER_CONCURRENCY');
});
