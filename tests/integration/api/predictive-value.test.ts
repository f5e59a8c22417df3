import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '../operations/clinic.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

const studyDocument = `query Study($id: ID!) {
  study(id: $id) { ... on ImagingStudy { screening { predictiveValue {
    kind value lower upper prevalence right outOf
    validation { truePositives falseNegatives trueNegatives falsePositives }
  } } } }
}`;
const changeDocument = `mutation Change($input: ChangeOrganizationSettingsInput!) {
  changeOrganizationSettings(input: $input) {
    ... on OrganizationSettingsChanged { settings { cmsPrevalence secondRead readLimitMinutes version } }
    ... on Refusal { code message }
  }
}`;
const answer = z.object({
  study: z.object({
    screening: z.object({
      predictiveValue: z.looseObject({ value: z.number(), lower: z.number(), upper: z.number() }),
    }),
  }),
});

describe('what a result means at this clinic', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let token: string;
  let adminToken: string;

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    await clinic.deployModel();
    token = await api.tokenOf(clinic, 'CLINICIAN');
    adminToken = await api.tokenOf(clinic, 'ADMIN');
  });
  afterAll(() => api.close());

  const predictiveValueOf = async (id: string) => {
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id } });
    expect(errors).toEqual([]);
    return answer.parse(data).study.screening.predictiveValue;
  };
  const change = (input: object) => api.ask(changeDocument, { token: adminToken, variables: { input } });

  test('a flag has a positive predictive value at the prevalence that the clinic sets', async () => {
    const id = await screenedStudy(clinic);
    const atDefault = await predictiveValueOf(id);
    // The tiny model found 9 of 10 and left 8 of 10 in peace.
    const bayes = (prevalence: number) => (0.9 * prevalence) / (0.9 * prevalence + 0.2 * (1 - prevalence));
    expect(atDefault).toMatchObject({ kind: 'PPV', prevalence: 0.06 });
    expect(atDefault.value).toBeCloseTo(bayes(0.06), 10);
    expect(atDefault.lower).toBeLessThan(atDefault.value);
    expect(atDefault.upper).toBeGreaterThan(atDefault.value);
    const changed = await change({ version: 0, cmsPrevalence: 0.16, secondRead: 'FLAGGED' });
    expect(changed.data).toEqual({
      changeOrganizationSettings: {
        settings: { cmsPrevalence: 0.16, secondRead: 'FLAGGED', readLimitMinutes: 7200, version: 1 },
      },
    });
    const atOwn = await predictiveValueOf(id);
    expect(atOwn.prevalence).toBe(0.16);
    expect(atOwn.value).toBeCloseTo(bayes(0.16), 10);
  });

  test('what is not flagged has a negative predictive value', async () => {
    expect(await predictiveValueOf(await screenedStudy(clinic, {}, { shares: [6, 1, 1] }))).toMatchObject({
      kind: 'NPV',
    });
  });

  test('settings that somebody changed meanwhile, and values out of range, are refused in a sentence', async () => {
    expect((await change({ version: 0, cmsPrevalence: 0.1 })).data).toMatchObject({
      changeOrganizationSettings: { code: 'SETTINGS_CHANGED' },
    });
    expect((await change({ version: 1, cmsPrevalence: 0.9 })).data).toEqual({
      changeOrganizationSettings: {
        code: 'SETTINGS_PREVALENCE_INVALID',
        message: 'Give the prevalence of CMS as 0.1 to 50 %.',
      },
    });
  });

  test('a deployed version is shown with its card, and an unknown one is nothing', async () => {
    const modelVersionId = await clinic.deployModel();
    const { registeredModel, version } = await clinic.rows.transaction((tx) =>
      tx.modelVersion.findUniqueOrThrow({ where: { id: modelVersionId }, include: { registeredModel: true } }),
    );
    const document = `query Model($name: String!, $version: String!) {
      registeredVersion(name: $name, version: $version) { name version trainingKind card }
    }`;
    const asked = (name: string) => api.ask(document, { token, variables: { name, version } });
    const found = await asked(registeredModel.name);
    expect(found.data).toEqual({
      registeredVersion: { name: registeredModel.name, version, trainingKind: 'SYNTHETIC', card: '# A tiny model\n' },
    });
    expect((await asked('none')).data).toEqual({ registeredVersion: null });
  });
});
