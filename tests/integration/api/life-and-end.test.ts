import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { startApi } from '@plumbline/api';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { modelSigningKey, openPlatform, type Platform } from '../operations/clinic.ts';
import { readingInput } from './reading-input.ts';
import { codesOf, startTestApi, tokenSecret } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

describe('the API’s process', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await openPlatform();
  });
  afterAll(() => platform.close());

  const environment = () => {
    const { app, platform: platformUrl } = inject('databaseUrls');
    return {
      PATH: process.env.PATH,
      DATABASE_URL: app,
      PLATFORM_DATABASE_URL: platformUrl,
      STORAGE_URL: platform.storageUrl,
      TOKEN_SECRET: tokenSecret,
      MODEL_SIGNING_KEY: modelSigningKey,
      API_PORT: '0',
    };
  };
  const start = (env: NodeJS.ProcessEnv) =>
    spawn(process.execPath, ['apps/api/src/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });

  test('says where it answers, and ends in order on SIGTERM', async () => {
    const api = start(environment());
    const ended = once(api, 'exit');
    const [line] = await once(createInterface({ input: api.stdout }), 'line');
    const url = String(line).replace('The API answers at ', '');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    api.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  test('ends with the name of a setting that is missing', async () => {
    const api = start({ ...environment(), STORAGE_URL: undefined });
    const said: string[] = [];
    api.stderr.on('data', (text) => said.push(String(text)));
    const [code] = await once(api, 'close');
    expect(code).toBe(1);
    expect(said.join('')).toContain('STORAGE_URL');
  });
});

describe('closing', () => {
  test('answers what was asked before', async () => {
    const api = await startTestApi();
    const clinic = await api.platform.openClinic();
    await clinic.deployModel();
    const studyId = await screenedStudy(clinic);
    const token = await api.tokenOf(clinic, 'CLINICIAN');
    const input = readingInput({ studyId });
    const waiting = () =>
      api.platform.database.client.$queryRaw`
        select pid from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'`;

    // The signature waits for the study's row, which this transaction holds until the API is closing.
    const { answer, closed } = await clinic.rows.transaction(async (tx) => {
      await tx.$queryRaw`select id from imaging_study where id = ${studyId}::uuid for update`;
      const answer = api.ask(`mutation { signReading(input: ${input}) { __typename } }`, { token });
      await expect.poll(waiting, { timeout: 10_000 }).toHaveLength(1);
      return { answer, closed: api.closeApi() };
    });
    const { data, ...rest } = await answer;
    expect(codesOf({ data, ...rest })).toEqual([]);
    expect(data).toEqual({ signReading: { __typename: 'ReadingSigned' } });
    await closed;
    await expect(fetch(`${api.url}/healthz`)).rejects.toThrow('fetch failed');
    expect(await clinic.auditTrail('reading:sign')).toHaveLength(1);
    await api.platform.close();
  });

  test('a start on a taken port is refused and holds nothing open', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const platform = await openPlatform();
    const urls = inject('databaseUrls');
    const started = startApi({
      databaseUrl: urls.app,
      platformDatabaseUrl: urls.platform,
      queue: { postgresUrl: urls.platform },
      storageUrl: platform.storageUrl,
      host: '127.0.0.1',
      port,
      tokenSecret,
      modelSigningKey,
      modelRegistrars: [],
      trustedProxies: 'loopback',
      logLevel: 'silent',
    });
    await expect(started).rejects.toThrow('EADDRINUSE');
    await platform.close();
    taken.close();
  });
});
