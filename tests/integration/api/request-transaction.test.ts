import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { accepted, readingInput } from './reading-input.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

describe('the transaction of a request', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let token: string;

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    await clinic.deployModel();
    token = await api.tokenOf(clinic, 'CLINICIAN');
  });
  afterAll(() => api.close());

  const readingsOf = (studyId: string) => clinic.rows.transaction((tx) => tx.reading.count({ where: { studyId } }));

  /** Transactions of the application that wait for their client. */
  const idleInTransaction = () =>
    clinic.rows.transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ open: number }[]>`
        select count(*)::int as open from pg_stat_activity
         where usename = current_user and state like 'idle in transaction%' and pid <> pg_backend_pid()`;
      return rows[0]?.open;
    });

  const sign = (studyId: string, selection: string) => `mutation {
    signReading(input: ${readingInput({ studyId })}) {
      ... on ReadingSigned { ${selection} }
    }
  }`;

  test('is not opened for signing in: the application’s role is not asked at all', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await api.ask('mutation { endSession(input: { refreshToken: "none" }) { ended } }', { token });
    const users = query.mock.contexts.map((client) => (client instanceof pg.Client ? client.user : null));
    query.mockRestore();
    expect(users.length).toBeGreaterThan(0);
    expect(users).not.toContain('plumbline_app');
  });

  test('is committed before the answer: what was signed is there', async () => {
    const studyId = await screenedStudy(clinic);
    expect(codesOf(await api.ask(sign(studyId, 'reading { id }'), { token }))).toEqual([]);
    expect(await readingsOf(studyId)).toBe(1);
  });

  test('is rolled back when a part of the answer fails, and the answer shows and explains nothing', async () => {
    const studyId = await screenedStudy(clinic);
    const { storageKey } = await clinic.rows.transaction((tx) =>
      tx.heatmap.findFirstOrThrow({ where: { inferenceRun: { studyId } } }),
    );
    const kept = await api.platform.storage.get(storageKey);
    await api.platform.storage.delete(storageKey);

    const selection = 'reading { id } study { screening { heatmaps { values } } }';
    const answer = await api.ask(sign(studyId, selection), { token });
    await api.platform.storage.put(storageKey, kept);
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'Something went wrong here. Try again, and name the request id if it happens again.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: answer.requestId },
      }),
    ]);
    expect(await readingsOf(studyId)).toBe(0);
    expect((await clinic.auditTrail('reading:sign')).map(({ entityId }) => entityId)).not.toContain(studyId);
  });

  test('is rolled back as a whole: a study whose viewing is not recorded is not shown either', async () => {
    const studyId = await screenedStudy(clinic);
    const document = `{ study(id: "${studyId}") { __typename } worklist(first: 101) { edges { cursor } } }`;
    const answer = await api.ask(document, { token });
    expect(answer.data).toBeNull();
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect((await clinic.auditTrail('study:view')).map(({ entityId }) => entityId)).not.toContain(studyId);
  });

  test('outlives a refusal that is part of the answer', async () => {
    const studyId = await screenedStudy(clinic);
    const document = `mutation {
      refused: signReading(input: ${readingInput({ studyId, content: { ...accepted, verdict: 'REJECT' } })}) {
        ... on Refusal { code }
      }
      signed: signReading(input: ${readingInput({ studyId })}) { __typename }
    }`;
    const { data } = await api.ask(document, { token });
    expect(data).toEqual({ refused: { code: 'VERDICT_REASON_MISSING' }, signed: { __typename: 'ReadingSigned' } });
    expect(await readingsOf(studyId)).toBe(1);
  });

  test('does not stay open when the caller goes away in the middle', async () => {
    const studyId = await screenedStudy(clinic);
    const callers = new AbortController();
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: sign(studyId, 'reading { id }') });
    const waiting = () =>
      clinic.rows.transaction(
        (tx) => tx.$queryRaw`
        select pid from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'`,
      );

    // More callers than the API has connections; they wait for the study's row, which this transaction holds.
    const asked = await clinic.rows.transaction(async (tx) => {
      await tx.$queryRaw`select id from imaging_study where id = ${studyId}::uuid for update`;
      const answers = Array.from({ length: 12 }, () =>
        fetch(`${api.url}/graphql`, { method: 'POST', headers, body, signal: callers.signal }),
      );
      await expect.poll(waiting, { timeout: 10_000 }).toHaveLength(10);
      callers.abort();
      return Promise.allSettled(answers);
    });
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'rejected'));
    await expect.poll(idleInTransaction, { timeout: 10_000 }).toBe(0);
    expect(codesOf(await api.ask('{ viewer { role } }', { token }))).toEqual([]);
  });
});
