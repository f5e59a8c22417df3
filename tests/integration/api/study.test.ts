import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { freshUid } from '../operations/phantom-film.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy, storedStudy } from './screened-study.ts';

const studyDocument = `query Study($id: ID!) {
  study(id: $id) {
    __typename
    ... on ImagingStudy {
      id patient { mrn } films { view }
      screening { heatmaps { task view rows columns values contentTop contentLeft contentHeight contentWidth } }
      readings { reason agreement reader { displayName } }
    }
    ... on Refusal { code message }
  }
}`;
const signDocument = `mutation Sign($id: ID!, $reason: String!) {
  signReading(input: { studyId: $id, agreement: DISAGREE, reason: $reason }) {
    __typename
    ... on ReadingSigned {
      reading { agreement reason signedAt reader { displayName } }
      study { id readingStatus readings { reason } screening { heatmaps { task } } }
    }
    ... on Refusal { code message }
  }
}`;
const auditDocument = `query Audit($first: Int, $after: String, $activity: String) {
  auditEvents(first: $first, after: $after, activity: $activity) {
    edges { node { action activity outcome agentName agentRole agentAddress entityType entityId patientId } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('a study', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let studyId: string;
  let token: string;
  let auditorToken: string;

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    await clinic.deployModel();
    studyId = await screenedStudy(clinic, { mrn: 'MRN-1' });
    token = await api.tokenOf(clinic, 'CLINICIAN');
    auditorToken = await api.tokenOf(clinic, 'AUDITOR');
  });
  afterAll(() => api.close());

  const trailOf = async (activity: string) => (await clinic.auditTrail(activity)).map(({ entityId }) => entityId);

  test('is shown with its films and the signed maps, and the viewing is recorded with the patient', async () => {
    const before = await clinic.auditTrail('study:view');
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id: studyId } });
    expect(errors).toEqual([]);
    const place = { contentTop: 0, contentLeft: 0.25, contentHeight: 1, contentWidth: 0.5 };
    const map = { view: 'CORONAL', rows: 2, columns: 1, ...place };
    expect(data).toEqual({
      study: {
        __typename: 'ImagingStudy',
        id: studyId,
        patient: { mrn: 'MRN-1' },
        films: [{ view: 'CORONAL' }, { view: 'SAGITTAL' }],
        screening: {
          heatmaps: [
            { task: 'SCOLIOSIS', values: [3, 30], ...map },
            { task: 'CMS', values: [4.5, 45], ...map },
          ],
        },
        readings: [],
      },
    });
    const added = (await clinic.auditTrail('study:view')).slice(before.length);
    expect(added).toMatchObject([
      { action: 'READ', entityId: studyId, patientId: expect.any(String), agentName: 'The clinician' },
    ]);
  });

  test('whose newer film is not screened yet shows no result, whatever the older film gave', async () => {
    const label = { mrn: 'MRN-2', studyInstanceUid: freshUid() };
    const screened = await screenedStudy(clinic, label);
    const document = `{ study(id: "${screened}") { ... on ImagingStudy { screeningStatus screening { id } } } }`;
    const first = await api.ask(document, { token });
    expect(first.data).toMatchObject({
      study: { screeningStatus: 'COMPLETED', screening: { id: expect.any(String) } },
    });
    await storedStudy(clinic, label, ['CORONAL']);
    expect((await api.ask(document, { token })).data).toEqual({
      study: { screeningStatus: 'QUEUED', screening: null },
    });
  });

  test.each([
    ['an id that nobody has', randomUUID()],
    ['a text that is no id', 'MRN-1'],
  ])('%s is answered with a sentence', async (_what, id) => {
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id } });
    expect(errors).toEqual([]);
    const sentence = 'There is no such study.';
    expect(data).toEqual({ study: { __typename: 'StudyNotFound', code: 'STUDY_NOT_FOUND', message: sentence } });
  });

  test('of two studies in one request both viewings are recorded', async () => {
    const before = await trailOf('study:view');
    const document = `{ first: study(id: "${studyId}") { __typename } second: study(id: "${studyId}") { __typename } }`;
    expect((await api.ask(document, { token })).errors).toEqual([]);
    expect((await trailOf('study:view')).slice(before.length)).toEqual([studyId, studyId]);
  });

  test('a reading without a reason is refused in words, and nothing is signed', async () => {
    const { data } = await api.ask(signDocument, { token, variables: { id: studyId, reason: ' ' } });
    const message = 'Give a reason of 3 to 2,000 characters.';
    expect(data).toEqual({ signReading: { __typename: 'OperationRefused', code: 'REASON_MISSING', message } });
    expect(await trailOf('reading:sign')).toEqual([]);
  });

  test('a signed reading is shown with its study, and an auditor finds it', async () => {
    const variables = { id: studyId, reason: 'The curve is postural.' };
    const { data, errors } = await api.ask(signDocument, { token, variables });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      signReading: {
        __typename: 'ReadingSigned',
        reading: {
          agreement: 'DISAGREE',
          reason: 'The curve is postural.',
          signedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          reader: { displayName: 'The clinician' },
        },
        study: {
          id: studyId,
          readingStatus: 'SIGNED',
          readings: [{ reason: 'The curve is postural.' }],
          screening: { heatmaps: [{ task: 'SCOLIOSIS' }, { task: 'CMS' }] },
        },
      },
    });
    const found = await api.ask(auditDocument, { token: auditorToken, variables: { activity: 'reading:sign' } });
    expect(found.data).toEqual({
      auditEvents: {
        edges: [
          {
            node: {
              action: 'CREATE',
              activity: 'reading:sign',
              outcome: 'SUCCESS',
              agentName: 'The clinician',
              agentRole: 'CLINICIAN',
              agentAddress: '127.0.0.1',
              entityType: 'ImagingStudy',
              entityId: studyId,
              patientId: expect.any(String),
            },
          },
        ],
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      },
    });
  });

  test('the audit trail keeps where a person sits, as the proxy on this machine says it', async () => {
    const document = `{ study(id: "${studyId}") { __typename } }`;
    // The first address is whatever the caller made up; the proxy adds the one that it saw.
    await api.ask(document, { token, forwardedFor: '203.0.113.9, 192.0.2.7' });
    const found = await api.ask(auditDocument, {
      token: auditorToken,
      variables: { first: 1, activity: 'study:view' },
    });
    expect(found.data).toMatchObject({ auditEvents: { edges: [{ node: { agentAddress: '192.0.2.7' } }] } });
  });

  test('reading the audit trail is in it too, the next time', async () => {
    const ask = () => api.ask(auditDocument, { token: auditorToken, variables: { first: 1, activity: 'audit:view' } });
    await ask();
    expect((await ask()).data).toMatchObject({
      auditEvents: { edges: [{ node: { activity: 'audit:view', agentName: 'The auditor' } }] },
    });
  });
});
