import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '../operations/clinic.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { storedStudy } from './screened-study.ts';

let api: RunningTestApi;
let clinic: Clinic;
let ada: string;
let bo: string;

beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
  ada = await api.tokenOf(clinic, 'CLINICIAN');
  bo = await api.tokenOfReader(clinic, 2);
});
afterAll(() => api.close());

const document = `mutation Take($input: StudyToAssignInput!) {
  takeStudy(input: $input) {
    __typename
    ... on StudyAssigned { study { version assignee { displayName isViewer } timeLimits { kind state dueAt } } }
    ... on Refusal { code message person }
  }
}`;
const answerOf = z.object({
  takeStudy: z.union([
    z.object({
      __typename: z.literal('StudyAssigned'),
      study: z.object({
        version: z.number(),
        assignee: z.object({ displayName: z.string(), isViewer: z.boolean() }),
        timeLimits: z.array(z.object({ kind: z.string(), state: z.string(), dueAt: z.string().nullable() })),
      }),
    }),
    z.object({
      __typename: z.literal('OperationRefused'),
      code: z.string(),
      message: z.string(),
      person: z.string().nullable(),
    }),
  ]),
});

test('two people race for one study: one gets it, the other reads who', async () => {
  const studyId = await storedStudy(clinic);
  const variables = { input: { studyId, version: 0 } };
  const answers = await Promise.all([ada, bo].map((token) => api.ask(document, { token, variables })));
  const taken = answers.map(({ data }) => answerOf.parse(data).takeStudy);
  const winners = taken.flatMap((answer) => (answer.__typename === 'StudyAssigned' ? [answer.study] : []));
  expect(winners).toMatchObject([{ version: 1, assignee: { isViewer: true } }]);
  const name = winners[0]?.assignee.displayName;
  expect(taken.filter(({ __typename }) => __typename === 'OperationRefused')).toEqual([
    {
      __typename: 'OperationRefused',
      code: 'STUDY_TAKEN',
      message: `${name} took this study meanwhile.`,
      person: name,
    },
  ]);
});

test('a study says its time limits as the clinic has set them', async () => {
  await clinic.set({ readLimitMinutes: 60 });
  const studyId = await storedStudy(clinic);
  const { data } = await api.ask(document, { token: ada, variables: { input: { studyId, version: 0 } } });
  const answer = answerOf.parse(data).takeStudy;
  if (answer.__typename !== 'StudyAssigned') throw new Error(answer.code);
  const study = await clinic.rows.transaction((tx) => tx.imagingStudy.findUniqueOrThrow({ where: { id: studyId } }));
  expect(answer.study.timeLimits).toEqual([
    { kind: 'SCREENING_RESULT', state: 'RUNNING', dueAt: new Date(Number(study.pairedAt) + 5 * 60_000).toISOString() },
    { kind: 'FIRST_READ', state: 'RUNNING', dueAt: new Date(Number(study.receivedAt) + 3_600_000).toISOString() },
    { kind: 'MRI_DECISION', state: 'NOT_STARTED', dueAt: null },
  ]);
});
