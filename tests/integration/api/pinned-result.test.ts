import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

let api: RunningTestApi;
let clinic: Clinic;

beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
});
afterAll(() => api.close());

const document = `query Study($id: ID!) {
  study(id: $id) {
    __typename
    ... on ImagingStudy {
      screening {
        modelName modelVersion manifestSha256 preprocessingSha256 provider
        results { task operatingPoint threshold }
      }
    }
  }
}`;

test('a result says for good which version said it, from what preprocessing, at which threshold, on which provider', async () => {
  const modelVersionId = await clinic.deployModel();
  const studyId = await screenedStudy(clinic);
  const { manifestSha256, registeredModel } = await clinic.rows.transaction((transaction) =>
    transaction.modelVersion.findUniqueOrThrow({ where: { id: modelVersionId }, include: { registeredModel: true } }),
  );
  const pinned = {
    modelName: registeredModel.name,
    modelVersion: '1.0.0',
    manifestSha256,
    preprocessingSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    provider: 'cpu',
    results: [
      { task: 'SCOLIOSIS', operatingPoint: 'SCREENING', threshold: 0.5 },
      { task: 'CMS', operatingPoint: 'SCREENING', threshold: 0.6 },
    ],
  };
  const token = await api.tokenOf(clinic, 'CLINICIAN');
  const ask = () => api.ask(document, { token, variables: { id: studyId } });
  expect((await ask()).data).toMatchObject({ study: { screening: pinned } });
  await clinic.deployModel();
  expect((await ask()).data, 'also when another version is in use').toMatchObject({ study: { screening: pinned } });
});
