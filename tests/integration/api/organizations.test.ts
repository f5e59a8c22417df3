import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { readingInput } from './reading-input.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

describe('another clinic', () => {
  let api: RunningTestApi;
  let riverside: Clinic;
  let lakeside: Clinic;
  let studyId: string;

  beforeAll(async () => {
    api = await startTestApi();
    riverside = await api.platform.openClinic();
    lakeside = await api.platform.openClinic();
    await riverside.deployModel();
    studyId = await screenedStudy(riverside, { mrn: 'MRN-1', name: 'River^Rita' });
  });
  afterAll(() => api.close());

  const asLakeside = async (document: string, role: 'CLINICIAN' | 'AUDITOR' = 'CLINICIAN') => {
    const { data, errors } = await api.ask(document, { token: await api.tokenOf(lakeside, role) });
    expect(errors).toEqual([]);
    return data;
  };

  test('its own clinician opens the study, so the id is right', async () => {
    const document = `{ study(id: "${studyId}") { __typename } }`;
    const { data } = await api.ask(document, { token: await api.tokenOf(riverside, 'CLINICIAN') });
    expect(data).toEqual({ study: { __typename: 'ImagingStudy' } });
  });

  test('does not find the study by its id', async () => {
    expect(await asLakeside(`{ study(id: "${studyId}") { __typename } }`)).toEqual({
      study: { __typename: 'StudyNotFound' },
    });
  });

  test('cannot sign a reading of it', async () => {
    const input = readingInput({ studyId });
    const document = `mutation { signReading(input: ${input}) { ... on Refusal { code } } }`;
    expect(await asLakeside(document)).toEqual({ signReading: { code: 'STUDY_NOT_FOUND' } });
    expect(await riverside.auditTrail('reading:sign')).toEqual([]);
  });

  test('sees an empty worklist, also when it searches, and counts none', async () => {
    const document = `{
      worklist { edges { cursor } }
      found: worklist(search: "river") { edges { cursor } }
      worklistCounts { all }
    }`;
    const none = { edges: [] };
    expect(await asLakeside(document)).toEqual({ worklist: none, found: none, worklistCounts: { all: 0 } });
  });

  test('finds nothing of it in its audit trail', async () => {
    const document = '{ auditEvents(first: 100) { edges { node { entityId } } } }';
    expect(JSON.stringify(await asLakeside(document, 'AUDITOR'))).not.toContain(studyId);
  });

  test('asked at the same time as its own, both get their own', async () => {
    const own = await api.tokenOf(riverside, 'CLINICIAN');
    const other = await api.tokenOf(lakeside, 'CLINICIAN');
    const document = '{ viewer { organization { slug } } worklist { edges { node { id } } } }';
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => api.ask(document, { token: index % 2 === 0 ? own : other })),
    );
    const ownAnswer = {
      viewer: { organization: { slug: riverside.slug } },
      worklist: { edges: [{ node: { id: studyId } }] },
    };
    const otherAnswer = { viewer: { organization: { slug: lakeside.slug } }, worklist: { edges: [] } };
    expect(answers.map(({ data }) => data)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? ownAnswer : otherAnswer)),
    );
  });
});
