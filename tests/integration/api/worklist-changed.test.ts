import { takeStudy } from '@plumbline/operations';
import { SignJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { nextChange, type OpenStream, openEventStream } from './event-stream.ts';
import { type RunningTestApi, startTestApi, tokenSecret } from './running-api.ts';
import { storedStudy } from './screened-study.ts';

let api: RunningTestApi;
let clinic: Clinic;
let token: string;
const opened: OpenStream[] = [];

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  clinic = await api.platform.openClinic();
  token = await api.tokenOf(clinic, 'CLINICIAN');
});
afterAll(async () => {
  for (const stream of opened) await stream.close();
  await api.close();
});

async function follow(as: string | undefined = token, query?: string) {
  const stream = await openEventStream(api.url, as, query);
  opened.push(stream);
  return stream;
}

/** A token as the API signs it, but one that ends soon. */
function tokenOfSeconds(seconds: number): Promise<string> {
  return new SignJWT({ organizationId: clinic.organizationId, role: 'CLINICIAN', name: 'Ada Reader' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(clinic.as('CLINICIAN').agent.userId ?? '')
    .setIssuer('plumbline')
    .setAudience('plumbline-api')
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
    .sign(new TextEncoder().encode(tokenSecret));
}

describe('who follows the worklist', () => {
  test('hears of a study that arrives, and of what is done about it', async () => {
    const stream = await follow();
    expect(stream).toMatchObject({ status: 200, contentType: 'text/event-stream; charset=utf-8' });
    const arrived = nextChange(stream);
    const studyId = await storedStudy(clinic);
    expect(await arrived).toEqual({ studyIds: [studyId], isGap: false });
    await takeStudy(clinic.as('CLINICIAN'), { studyId, version: 0 });
    expect(await nextChange(stream)).toEqual({ studyIds: [studyId], isGap: false });
  });

  test('hears nothing of another organization’s studies', async () => {
    const stream = await follow();
    const other = await api.platform.openClinic();
    const foreign = await storedStudy(other);
    const own = await storedStudy(clinic);
    const { studyIds } = await nextChange(stream);
    expect(studyIds).toEqual([own]);
    expect(studyIds).not.toContain(foreign);
  });

  test('hears nothing of what was rolled back', async () => {
    const stream = await follow();
    const studyId = await storedStudy(clinic);
    await nextChange(stream);
    const undone = clinic.rows.transaction(async (tx) => {
      await tx.imagingStudy.update({ where: { id: studyId }, data: { priority: 1 } });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    const later = await storedStudy(clinic);
    expect((await nextChange(stream)).studyIds).toEqual([later]);
  });

  test('is told of a gap when the connection that listens was lost, and hears on', async () => {
    const stream = await follow();
    const superuser = new pg.Client({ connectionString: inject('databaseUrls').platform });
    await superuser.connect();
    await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plumbline-study'`,
    );
    await superuser.end();
    expect(await nextChange(stream)).toEqual({ studyIds: [], isGap: true });
    const studyId = await storedStudy(clinic);
    expect((await nextChange(stream)).studyIds).toEqual([studyId]);
  });

  test('hears until the token ends, and no longer', async () => {
    const short = await tokenOfSeconds(2);
    const stream = await follow(short);
    expect(await stream.next()).toMatchObject({ event: 'complete' });
    expect(await stream.next()).toBeNull();
  });
});

describe('who does not follow it', () => {
  test('nobody without a token, and no role that has no worklist; the attempt is kept', async () => {
    expect((await follow('')).status).toBe(401);
    const analyst = await follow(await api.tokenOf(clinic, 'ANALYST'));
    const refused = await analyst.next();
    expect(refused?.data).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'PERMISSION_MISSING' } }],
    });
    expect(await clinic.auditTrail('study:list')).toMatchObject([
      { outcome: 'MINOR_FAILURE', agentName: 'The analyst' },
    ]);
  });

  test('nobody asks for rows or changes something by this door', async () => {
    for (const query of [
      '{ worklist { edges { cursor } } }',
      'mutation { takeNextStudy { __typename } }',
      'nonsense {',
    ]) {
      const answer = await (await follow(token, query)).next();
      expect(answer?.data, query).toMatchObject({ errors: [{ message: expect.any(String) }] });
    }
  });
});

test('an API that stops ends its streams at once', async () => {
  const stopping = await startTestApi();
  const stream = await openEventStream(stopping.url, await stopping.tokenOf(clinic, 'CLINICIAN'));
  await stopping.close();
  expect(await stream.next()).toMatchObject({ event: 'complete' });
});
