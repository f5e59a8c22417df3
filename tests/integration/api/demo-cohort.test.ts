import { runFreezing, signReading, storeFilms } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInToApi } from '../../../prisma/seed/api-client.ts';
import { makeDemoCohort } from '../../../prisma/seed/make-demo-cohort.ts';
import { type Clinic, password } from '../operations/clinic.ts';
import { freshUid, phantomFilm } from '../operations/phantom-film.ts';
import { unaided } from '../operations/reading-content.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
let clinic: Clinic;
beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
});
afterAll(() => api.close());

test('the demo has a cohort with reference standards that is frozen, made once however often it starts', async () => {
  const films = [phantomFilm('CORONAL', { studyInstanceUid: freshUid(), mrn: 'R-1' })];
  const [stored] = await storeFilms(clinic.as('CLINICIAN'), { films });
  if (stored === undefined || stored.status === 'REFUSED') throw new Error('The film was refused.');
  const { studyId } = stored;
  await signReading(clinic.as('CLINICIAN'), { studyId, version: 0, content: unaided, password });
  const demo = {
    clinician: await signInToApi(api.url, clinic.emailOf('CLINICIAN'), password),
    analyst: await signInToApi(api.url, clinic.emailOf('ANALYST'), password),
    followedUp: [{ mrn: 'R-1', scoliosis: true }],
  };
  await makeDemoCohort(demo);
  await makeDemoCohort(demo);
  const { cohorts, frozen } = await clinic.rows.transaction(async (transaction) => ({
    cohorts: await transaction.cohort.count(),
    frozen: await transaction.frozenCohort.findMany(),
  }));
  expect([cohorts, frozen.length]).toEqual([2, 1]);
  await runFreezing(clinic.freezing, { frozenCohortId: frozen[0]?.id ?? '' });
  const after = await clinic.rows.transaction((transaction) => transaction.frozenCohort.findFirstOrThrow());
  expect(after).toMatchObject({ state: 'COMPLETED', studyCount: 1, referenceCount: 1 });
});
