import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

const needed = {
  DATABASE_URL: 'postgresql://plumbline_app:secret@127.0.0.1/plumbline',
  PLATFORM_DATABASE_URL: 'postgresql://plumbline_platform:secret@127.0.0.1/plumbline',
  STORAGE_URL: 'file:.data/films',
  TOKEN_SECRET: 'a secret of at least thirty-two bytes',
  MODEL_SIGNING_KEY: 'MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC',
};

describe('settings', () => {
  it('answer on loopback, port 4000, with the queue in the platform’s database, unless said otherwise', () => {
    expect(readSettings(needed)).toEqual({
      databaseUrl: needed.DATABASE_URL,
      platformDatabaseUrl: needed.PLATFORM_DATABASE_URL,
      queue: { postgresUrl: needed.PLATFORM_DATABASE_URL },
      storageUrl: 'file:.data/films',
      host: '127.0.0.1',
      port: 4000,
      tokenSecret: needed.TOKEN_SECRET,
      modelSigningKey: needed.MODEL_SIGNING_KEY,
      modelRegistrars: [],
      trustedProxies: 'loopback',
      logLevel: 'info',
    });
  });

  it('put the queue in Redis where there is one', () => {
    const redisUrl = 'redis://127.0.0.1:6379';
    expect(readSettings({ ...needed, REDIS_URL: redisUrl }).queue).toEqual({ redisUrl });
  });

  it('let those organizations take model versions in that are named', () => {
    const read = readSettings({ ...needed, MODEL_REGISTRARS: 'riverside, lakeside,' });
    expect(read.modelRegistrars).toEqual(['riverside', 'lakeside']);
  });

  it('name every one that is missing or wrong, and never its value', () => {
    const wrong = { ...needed, TOKEN_SECRET: 'too short', API_PORT: 'four thousand', DATABASE_URL: undefined };
    const message = /^Settings that cannot be used: (?=.*DATABASE_URL)(?=.*API_PORT)(?=.*TOKEN_SECRET)(?!.*too short)/;
    expect(() => readSettings(wrong)).toThrow(message);
  });
});
