import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '../operations/clinic.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy, storedStudy } from './screened-study.ts';

const worklistDocument = `query Worklist($first: Int, $after: String, $filter: WorklistFilter, $search: String) {
  worklist(first: $first, after: $after, filter: $filter, search: $search) {
    edges { cursor node {
      id flag screeningStatus screeningMessage readingStatus receivedAt
      patient { name mrn birthDate sex }
      films { view rows columns renderedPath seriesInstanceUid }
      version awaitsReading assignee { displayName } acknowledgedBy { displayName } escalatedAt escalationReason
      timeLimits { kind state dueAt } filmFindings { view finding message }
      screening {
        modelName modelVersion trainingData provider results { task outcome probability threshold }
        agreement
      }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const page = z.object({
  worklist: z.object({
    edges: z.array(z.object({ cursor: z.string(), node: z.looseObject({ id: z.string(), flag: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

describe('the worklist', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let token: string;
  /** By what they become: the second CMS study arrives after the first. */
  const ids: { cms: string[]; scoliosis: string[]; clear: string[]; waiting: string[] } = {
    cms: [],
    scoliosis: [],
    clear: [],
    waiting: [],
  };

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    await clinic.deployModel();
    ids.clear.push(await screenedStudy(clinic, { mrn: 'MRN-1', name: 'Clear^Clara' }, { shares: [6, 1, 1] }));
    ids.cms.push(await screenedStudy(clinic, { mrn: 'MRN-2', name: 'First^Fay' }));
    ids.scoliosis.push(await screenedStudy(clinic, { mrn: 'MRN-3', name: 'Curve^Cora' }, { shares: [1, 6, 1] }));
    ids.waiting.push(await storedStudy(clinic, { mrn: 'MRN-4', name: 'Side^Sam' }, ['SAGITTAL']));
    ids.cms.push(await screenedStudy(clinic, { mrn: 'MRN-5', name: 'Second^Sue' }));
    token = await api.tokenOf(clinic, 'CLINICIAN');
  });
  afterAll(() => api.close());

  async function read(variables: Record<string, unknown> = {}) {
    const answer = await api.ask(worklistDocument, { token, variables });
    expect(answer.errors).toEqual([]);
    return page.parse(answer.data).worklist;
  }

  test('CMS comes first, of equally probable ones the first that arrived; then scoliosis, no result, clear', async () => {
    const { edges } = await read();
    const [firstCms, secondCms] = ids.cms;
    const expected = [firstCms, secondCms, ...ids.scoliosis, ...ids.waiting, ...ids.clear];
    expect(edges.map(({ node }) => node.id)).toEqual(expected);
    expect(edges.map(({ node }) => node.flag)).toEqual(['CMS', 'CMS', 'SCOLIOSIS', 'NONE', 'CLEAR']);
  });

  test('a row says what its line on the screen needs', async () => {
    const { edges } = await read({ search: 'second' });
    expect(edges).toHaveLength(1);
    expect(edges[0]?.node).toMatchObject({
      screeningStatus: 'COMPLETED',
      screeningMessage: null,
      readingStatus: 'UNREAD',
      patient: { name: 'Second^Sue', mrn: 'MRN-5', birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      films: [
        {
          view: 'CORONAL',
          renderedPath: expect.stringMatching(
            /^\/dicom-web\/studies\/[\d.]+\/series\/[\d.]+\/instances\/[\d.]+\/rendered$/,
          ),
        },
        { view: 'SAGITTAL' },
      ],
      screening: {
        modelVersion: '1.0.0',
        trainingData: 'SYNTHETIC',
        provider: 'cpu',
        results: [
          { task: 'SCOLIOSIS', outcome: 'POSITIVE', threshold: 0.5 },
          { task: 'CMS', outcome: 'POSITIVE', threshold: 0.6 },
        ],
      },
    });
  });

  test('a study that cannot be screened says so in a sentence', async () => {
    const { edges } = await read({ filter: 'WITHOUT_RESULT' });
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        id: ids.waiting[0],
        screening: null,
        screeningStatus: 'WAITING',
        screeningMessage: 'The coronal film has not arrived, and the model needs it.',
      },
    ]);
  });

  test('read two at a time, every study comes once', async () => {
    const all = (await read()).edges.map(({ node }) => node.id);
    const paged: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await read({ first: 2, after });
      paged.push(...edges.map(({ node }) => node.id));
      sizes.push(edges.length);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    expect(sizes).toEqual([2, 2, 1]);
  });

  test('the counts are those of the filters', async () => {
    const document = '{ worklistCounts { all cms scoliosis unread withoutResult inProgress } }';
    const { data } = await api.ask(document, { token });
    expect(data).toEqual({
      worklistCounts: { all: 5, cms: 2, scoliosis: 1, unread: 5, withoutResult: 1, inProgress: 0 },
    });
    expect((await read({ filter: 'CMS' })).edges).toHaveLength(2);
    expect((await read({ filter: 'SCOLIOSIS' })).edges).toHaveLength(1);
    expect((await read({ filter: 'UNREAD' })).edges).toHaveLength(5);
  });

  test('a cursor that is none and a page too large are the caller’s mistake', async () => {
    for (const variables of [{ after: 'here' }, { first: 101 }]) {
      expect(codesOf(await api.ask(worklistDocument, { token, variables }))).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('the look at the list is recorded with its length, and no patient is named', async () => {
    const before = await clinic.auditTrail('study:list');
    await read({ first: 2 });
    const added = (await clinic.auditTrail('study:list')).slice(before.length);
    expect(added).toMatchObject([
      { action: 'READ', outcome: 'SUCCESS', patientId: null, entityId: null, detail: { count: 2 } },
    ]);
  });

  test('what only an opened study shows is refused in the list', async () => {
    const ofReadings = '{ worklist(first: 2) { edges { node { readings { comment } } } } }';
    const refused = await api.ask(ofReadings, { token });
    expect(refused.data).toBeNull();
    expect(refused.errors[0]).toMatchObject({
      message: 'Open the study itself to read this.',
      extensions: { code: 'FORBIDDEN', reason: 'STUDY_NOT_OPENED' },
    });
    const ofHeatmaps = '{ worklist(first: 2) { edges { node { screening { heatmaps { values } } } } } }';
    expect((await api.ask(ofHeatmaps, { token })).errors[0]?.extensions).toMatchObject({ reason: 'STUDY_NOT_OPENED' });
  });
});

describe('a long worklist', () => {
  test('costs as many statements for 50 studies as for 5', { timeout: 120_000 }, async () => {
    const api = await startTestApi();
    const clinic = await api.platform.openClinic();
    await clinic.deployModel();
    for (let study = 1; study <= 50; study += 1) await screenedStudy(clinic, { mrn: `MRN-${study}` });
    const token = await api.tokenOf(clinic, 'CLINICIAN');

    const statements = async (first: number) => {
      const query = vi.spyOn(pg.Client.prototype, 'query');
      const { data } = await api.ask(worklistDocument, { token, variables: { first } });
      const count = query.mock.calls.length;
      query.mockRestore();
      expect(page.parse(data).worklist.edges).toHaveLength(first);
      return count;
    };
    const forFive = await statements(5);
    expect(forFive).toBeGreaterThan(5);
    expect(await statements(50)).toBe(forFive);
    await api.close();
  });
});
