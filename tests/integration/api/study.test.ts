import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Clinic, password } from '../operations/clinic.ts';
import { freshUid } from '../operations/phantom-film.ts';
import { uncheckedSignature } from '../operations/unchecked-signature.ts';
import { accepted } from './reading-input.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy, storedStudy } from './screened-study.ts';

const studyDocument = `query Study($id: ID!) {
  study(id: $id) {
    __typename
    ... on ImagingStudy {
      id patient { mrn } films { view }
      screening {
        results { architecture task deciding probability }
        networks {
          architecture views mapMethod withoutResultMessage
          results { task deciding outcome probability logit threshold operatingPoint }
        }
        heatmaps {
          architecture task view rows columns values contentTop contentLeft contentHeight contentWidth
        }
      }
      screeningStatus screeningReason
      filmFindings { view finding message coronalProbability neitherProbability distance }
      readings { comment verdict reader { displayName } }
    }
    ... on Refusal { code message }
  }
}`;
const signDocument = `mutation Sign($input: SignReadingInput!) {
  signReading(input: $input) {
    __typename
    ... on ReadingSigned {
      reading { verdict comment signedAt reader { displayName } }
      study { id readingStatus readings { comment } screening { heatmaps { task } } }
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

const openedStudy = z.object({
  study: z.object({
    screening: z
      .object({
        results: z.array(z.unknown()),
        networks: z.array(
          z.looseObject({
            architecture: z.string(),
            mapMethod: z.string(),
            withoutResultMessage: z.string().nullable(),
            results: z.array(z.unknown()),
          }),
        ),
        heatmaps: z.array(z.looseObject({ architecture: z.string(), view: z.string(), task: z.string() })),
      })
      .nullable(),
    filmFindings: z.array(z.unknown()),
  }),
});

/** What an earlier release left: one run of a coronal model, its map alone in its file, and no finding. */
async function recordOldScreening(api: RunningTestApi, clinic: Clinic, studyId: string): Promise<void> {
  const { modelVersionId } = await api.platform.platform.registerModelVersion({
    name: `coronal-${randomUUID()}`,
    version: '1.0.0',
    manifest: { schemaVersion: 1, architecture: 'CORONAL', trainingData: { kind: 'SYNTHETIC' } },
    manifestSha256: 'ab'.repeat(32),
    card: null,
    artifacts: [],
    signature: uncheckedSignature,
  });
  // 1.5 and -2, little end first.
  const storageKey = `${clinic.organizationId}/maps/old`;
  await api.platform.storage.put(storageKey, Uint8Array.of(0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0));
  await clinic.rows.transaction(async (tx) => {
    const { id: inferenceRunId } = await tx.inferenceRun.create({
      data: { studyId, modelVersionId, inputSha256: 'cd'.repeat(32), status: 'COMPLETED' },
    });
    await tx.imagingStudy.update({ where: { id: studyId }, data: { screeningStatus: 'COMPLETED' } });
    const of = { architecture: 'CORONAL', task: 'CMS', inferenceRunId } as const;
    const answer = { outcome: 'POSITIVE', logit: 1, probability: 0.73, operatingPoint: 'SCREENING', threshold: 0.6 };
    await tx.screeningResult.create({ data: { ...of, studyId, deciding: true, ...answer, outcome: 'POSITIVE' } });
    const content = { contentTop: 0, contentLeft: 0, contentHeight: 1, contentWidth: 1 };
    await tx.heatmap.create({
      data: { ...of, view: 'CORONAL', rows: 2, columns: 1, storageKey, byteOffset: 0, ...content },
    });
  });
}

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

  const rejected = (comment: string) => ({
    studyId,
    version: 0,
    content: { ...accepted, verdict: 'REJECT', verdictReason: 'POSTURE', comment },
    password,
  });
  const trailOf = async (activity: string) => (await clinic.auditTrail(activity)).map(({ entityId }) => entityId);

  test('is shown with its films and the signed maps, and the viewing is recorded with the patient', async () => {
    const before = await clinic.auditTrail('study:view');
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id: studyId } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      study: {
        __typename: 'ImagingStudy',
        id: studyId,
        patient: { mrn: 'MRN-1' },
        films: [{ view: 'CORONAL' }, { view: 'SAGITTAL' }],
        filmFindings: [
          { view: 'CORONAL', finding: 'USABLE', message: null, coronalProbability: 0.98, distance: 1 },
          { view: 'SAGITTAL', finding: 'USABLE', message: null },
        ],
        readings: [],
      },
    });
    const { heatmaps } = openedStudy.parse(data).study.screening ?? { heatmaps: [] };
    expect(heatmaps).toHaveLength(16);
    const place = { contentTop: 0, contentLeft: 0.25, contentHeight: 1, contentWidth: 0.5 };
    const map = { architecture: 'CORONAL', view: 'CORONAL', rows: 4, columns: 2, ...place };
    expect(heatmaps.slice(0, 2)).toEqual([
      { task: 'SCOLIOSIS', values: [3, 30, 0, 0, 0, 0, 0, 0], ...map },
      { task: 'CMS', values: [4.5, 45, 0, 0, 0, 0, 0, 0], ...map },
    ]);
    // The fourth map is Dual's on the sagittal film: four times the first.
    expect(heatmaps.find((one) => one.architecture === 'DUAL' && one.view === 'SAGITTAL')).toMatchObject({
      task: 'SCOLIOSIS',
      values: [12, 120, 0, 0, 0, 0, 0, 0],
      contentTop: 0.125,
    });
    const added = (await clinic.auditTrail('study:view')).slice(before.length);
    expect(added).toMatchObject([
      { action: 'READ', entityId: studyId, patientId: expect.any(String), agentName: 'The clinician' },
    ]);
  });

  test('shows all five networks side by side, and which of them decides each task', async () => {
    const { data } = await api.ask(studyDocument, { token, variables: { id: studyId } });
    const { screening } = openedStudy.parse(data).study;
    expect(screening?.results).toMatchObject([
      { architecture: 'CORONAL', task: 'SCOLIOSIS', deciding: true },
      { architecture: 'DUAL', task: 'CMS', deciding: true },
    ]);
    expect(screening?.networks.map(({ architecture, mapMethod }) => `${architecture} ${mapMethod}`)).toEqual([
      'CORONAL CLASS_ACTIVATION',
      'SAGITTAL CLASS_ACTIVATION',
      'DUAL CLASS_ACTIVATION',
      'CONCAT CLASS_ACTIVATION',
      'BILINEAR GRADIENT',
    ]);
    const point = { operatingPoint: 'SCREENING', outcome: 'POSITIVE' };
    expect(screening?.networks[2]).toMatchObject({
      views: ['CORONAL', 'SAGITTAL'],
      withoutResultMessage: null,
      results: [
        { task: 'SCOLIOSIS', deciding: false, threshold: 0.5, logit: expect.closeTo(Math.log(7), 5), ...point },
        { task: 'CMS', deciding: true, threshold: 0.6, probability: expect.closeTo(5 / 8, 5), ...point },
      ],
    });
  });

  test('whose sagittal film shows no spine says of each network that needs it why it has no result', async () => {
    const said = { shares: [1, 2, 5], looks: { SAGITTAL: 'NEITHER' } } as const;
    const id = await screenedStudy(clinic, { mrn: 'MRN-3' }, said);
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id } });
    expect(errors).toEqual([]);
    const { screening, filmFindings } = openedStudy.parse(data).study;
    const message = 'The film shows neither a coronal nor a sagittal view of the spine.';
    expect(filmFindings).toMatchObject([{ finding: 'USABLE' }, { finding: 'NOT_A_SPINE_FILM', message }]);
    const results = screening?.networks.map((network) => [network.results.length, network.withoutResultMessage]);
    expect(results).toEqual([[2, null], ...Array.from({ length: 4 }, () => [0, message])]);
    expect(screening?.results).toMatchObject([{ architecture: 'CORONAL' }, { architecture: 'CORONAL' }]);
    expect(screening?.heatmaps.map(({ architecture }) => architecture)).toEqual(['CORONAL', 'CORONAL']);
  });

  test('whose films lie in each other’s place shows no number, but what was found of each film', async () => {
    const looks = { CORONAL: 'SAGITTAL', SAGITTAL: 'CORONAL' } as const;
    const id = await screenedStudy(clinic, { mrn: 'MRN-4' }, { shares: [1, 2, 5], looks });
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      study: {
        screening: null,
        screeningStatus: 'ABSTAINED',
        screeningReason: 'VIEWS_SWAPPED',
        filmFindings: [{ finding: 'SWAPPED', neitherProbability: 0.01 }, { finding: 'SWAPPED' }],
      },
    });
  });

  test('that was screened by a model of schemaVersion 1 is still shown', async () => {
    const old = await api.platform.openClinic();
    const id = await storedStudy(old, { mrn: 'MRN-9' });
    await recordOldScreening(api, old, id);
    const oldToken = await api.tokenOf(old, 'CLINICIAN');
    const { data, errors } = await api.ask(studyDocument, { token: oldToken, variables: { id } });
    expect(errors).toEqual([]);
    const { screening, filmFindings } = openedStudy.parse(data).study;
    expect(filmFindings).toEqual([]);
    expect(screening?.networks).toMatchObject([
      { architecture: 'CORONAL', views: ['CORONAL'], mapMethod: 'CLASS_ACTIVATION', results: [{ task: 'CMS' }] },
    ]);
    expect(screening?.heatmaps).toMatchObject([{ architecture: 'CORONAL', values: [1.5, -2] }]);
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
    const { data } = await api.ask(signDocument, { token, variables: { input: rejected(' ') } });
    const message = 'Give a reason of 3 to 2,000 characters.';
    expect(data).toEqual({ signReading: { __typename: 'OperationRefused', code: 'REASON_MISSING', message } });
    expect(await trailOf('reading:sign')).toEqual([]);
  });

  test('a signed reading is shown with its study, and an auditor finds it', async () => {
    const variables = { input: rejected('The curve is postural.') };
    const { data, errors } = await api.ask(signDocument, { token, variables });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      signReading: {
        __typename: 'ReadingSigned',
        reading: {
          verdict: 'REJECT',
          comment: 'The curve is postural.',
          signedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          reader: { displayName: 'The clinician' },
        },
        study: {
          id: studyId,
          readingStatus: 'SIGNED',
          readings: [{ comment: 'The curve is postural.' }],
          screening: { heatmaps: Array.from({ length: 8 }, () => [{ task: 'SCOLIOSIS' }, { task: 'CMS' }]).flat() },
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
