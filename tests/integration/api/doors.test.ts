import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cuttableDatabase } from './cuttable-database.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';

describe('the doors of the API', () => {
  let api: RunningTestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const get = async (path: string) => {
    const response = await fetch(`${api.url}${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const post = (body: string) =>
    fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

  test('/healthz says that the process is up', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: '{"status":"up"}' });
  });

  test('/readyz says that database, storage and queue answer', async () => {
    const ready = JSON.stringify({ database: true, storage: true, queue: true });
    expect(await get('/readyz')).toMatchObject({ status: 200, text: ready });
  });

  test('/metrics counts requests by operation name', async () => {
    await api.ask('query WhoAmI { viewer { role } }');
    const { status, text } = await get('/metrics');
    expect(status).toBe(200);
    const series = 'plumbline_graphql_request_duration_seconds_count{operation="WhoAmI",outcome="error"} 1';
    expect(text).toContain(series);
  });

  test('introspection is answered, to nobody in particular', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  test('nothing may be kept on the way, and no other web page is let in', async () => {
    const { headers } = await get('/healthz');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('X-Powered-By')).toBeNull();
  });

  test('there is no page to look at under /graphql', async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<');
  });

  test('a batch is refused', async () => {
    const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]');
    expect(response.status).toBe(400);
  });

  test('what is no JSON, and what is larger than an operation, is refused without a stack', async () => {
    const noJson = await post('{"query":');
    expect(noJson.status).toBe(400);
    expect(await noJson.text()).not.toContain('node_modules');
    const large = await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(200_000)}` }));
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({
      errors: [{ message: 'request entity too large', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('an operation of nothing but aliases is refused as too long', async () => {
    const long = `{ ${Array.from({ length: 2_000 }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    expect(codesOf(await api.ask(long))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });
});

describe('without its database', () => {
  test('the API says so, is not ready, and does not die', async () => {
    const urls = inject('databaseUrls');
    const database = await cuttableDatabase(urls.app);
    const api = await startTestApi({ ...urls, app: database.url });
    const clinic = await api.platform.openClinic();
    const token = await api.tokenOf(clinic, 'CLINICIAN');
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);

    await database.cut();

    const readyz = await fetch(`${api.url}/readyz`);
    expect(readyz.status).toBe(503);
    expect(await readyz.json()).toEqual({ database: false, storage: true, queue: true });
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    const { data, errors } = await api.ask('{ viewer { role } }', { token });
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'The database does not answer. Try again in a moment.',
        extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'DATABASE_UNAVAILABLE' },
      },
    ]);
    await api.close();
  });
});
