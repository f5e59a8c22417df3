import { schema } from '@plumbline/api';
import type { Role } from '@plumbline/database/enums';
import { verifyFiguresFile } from '@plumbline/domain';
import { sha256Hex } from '@plumbline/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { freezeProven } from '../operations/freeze-cohort.ts';
import { makeStudy, plain } from '../operations/made-studies.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';
import { wholeQuery } from './whole-query.ts';

let api: RunningTestApi;
let clinic: Clinic;
let version: string;
let frozen: { readonly id: string; readonly sha256: string | null };
const tokens = new Map<Role, string>();

beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
  version = await clinic.deployModel();
  for (let place = 0; place < 16; place += 1) {
    const hasCms = place % 2 === 0;
    const isFlagged = place === 0 ? false : hasCms;
    const result = {
      version,
      SCOLIOSIS: 'POSITIVE',
      CMS: isFlagged ? 'POSITIVE' : 'NEGATIVE',
      probability: (isFlagged ? 70 : 20 + place) / 100,
    } as const;
    const reading = { scoliosis: 'PRESENT', cmsSuspicion: hasCms ? 'PROBABLE' : 'NONE', curvePattern: null } as const;
    const sex = place < 9 ? 'FEMALE' : 'MALE';
    const reference = { source: 'MRI', SCOLIOSIS: true, CMS: hasCms } as const;
    await makeStudy(clinic, { ...plain, sex, result, reading, reference });
  }
  frozen = await freezeProven(clinic, 'Proven');
  for (const role of ['ADMIN', 'ANALYST', 'CLINICIAN', 'AUDITOR'] as const) {
    tokens.set(role, await api.tokenOf(clinic, role));
  }
});
afterAll(() => api.close());

const fetchFile = (file: string, role: Role | null, query: Readonly<Record<string, string>> = {}) =>
  fetch(
    `${api.url}/cohorts/${frozen.id}/${file}?${new URLSearchParams({ version, task: 'CMS', ...query }).toString()}`,
    {
      headers: { ...(role && { Authorization: `Bearer ${tokens.get(role)}` }) },
    },
  );

describe('figures on the screen', () => {
  const variables = () => ({ id: frozen.id, version });
  const figures = async (fields: string, args = '', role: Role = 'ADMIN') => {
    const document = `query Figures($id: ID!, $version: ID!) {
      cohortFigures(frozenCohortId: $id, modelVersionId: $version, task: CMS ${args}) {
        ... on CohortFigures { ${fields} } ... on Refusal { code } } }`;
    const answer = await api.ask(document, { token: tokens.get(role), variables: variables() });
    expect(codesOf(answer)).toEqual([]);
    return answer.data;
  };

  test('say what they were made from, and every part of them can be asked for', async () => {
    expect(await figures('snapshotSha256 model task definition')).toMatchObject({
      cohortFigures: { snapshotSha256: frozen.sha256, task: 'CMS' },
    });
    const args = `(frozenCohortId: "${frozen.id}", modelVersionId: "${version}", task: CMS, threshold: 0.25)`;
    const whole = await api.ask(wholeQuery(schema, 'cohortFigures', args), { token: tokens.get('ADMIN') });
    expect(codesOf(whole)).toEqual([]);
    expect(whole.data).toMatchObject({ cohortFigures: { __typename: 'CohortFigures' } });
  });

  test('are the table, the curve and the readers of the frozen studies', async () => {
    const fields = `counts { members cases } accuracy { table { truePositives falseNegatives } } roc { positives negatives }
      readers { turn isBlinded agreement { studies } }`;
    expect(await figures(fields, ', prevalence: 0.1, band: SIMULTANEOUS')).toEqual({
      cohortFigures: {
        counts: { members: 16, cases: 16 },
        accuracy: { table: { truePositives: 7, falseNegatives: 1 } },
        roc: { positives: 8, negatives: 8 },
        readers: [{ turn: 'FIRST', isBlinded: false, agreement: { studies: 16 } }],
      },
    });
  });

  test('a point of the curve that a client drags says the table there', async () => {
    const data = await figures('roc { positives negatives thresholds truePositives falsePositives lower upper }');
    expect(data).toMatchObject({ cohortFigures: { roc: { thresholds: expect.arrayContaining([null, 0.7, 0.2]) } } });
  });

  test('what is wrong with a question is said', async () => {
    expect(await figures('task', ', threshold: 7')).toEqual({ cohortFigures: { code: 'FIGURES_PARAMETERS_INVALID' } });
    const compared = `{ cohortComparison(frozenCohortId: "${frozen.id}", modelVersionIds: ["${version}"], task: CMS) {
      ... on CohortComparison { level } ... on Refusal { code } } }`;
    const answer = await api.ask(compared, { token: tokens.get('ANALYST') });
    expect(answer.data).toEqual({ cohortComparison: { code: 'FIGURES_PARAMETERS_INVALID' } });
  });
});

describe('files of a frozen cohort', () => {
  test('as one page, as tables and as JSON, each a file to keep', async () => {
    const kinds = {
      'figures.html': 'text/html; charset=utf-8',
      'figures.csv': 'text/csv; charset=utf-8; header=present',
      'figures.json': 'application/json; charset=utf-8',
      'members.csv': 'text/csv; charset=utf-8; header=present',
    };
    for (const [file, type] of Object.entries(kinds)) {
      const response = await fetchFile(file, 'ANALYST');
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe(type);
      expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="cohort-${file}"`);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('what is downloaded is confirmed offline', async () => {
    const response = await fetchFile('figures.json', 'ADMIN', { threshold: '0.3', prevalence: '0.05' });
    const { faults, snapshotSha256 } = verifyFiguresFile(await response.text(), sha256Hex);

    expect(faults).toEqual([]);
    expect(snapshotSha256).toBe(frozen.sha256);
  });

  test('the page is about the frozen cohort, and needs nothing else', async () => {
    const page = await (await fetchFile('figures.html', 'ADMIN')).text();

    expect(page).toContain(frozen.sha256);
    expect(page).toContain('7/8 = 0.875');
    expect(page.match(/<svg/g)).toHaveLength(5);
    expect(page).not.toMatch(/<script|<link|src=/);
  });

  test('nobody without permission gets one, and nobody unknown', async () => {
    expect((await fetchFile('figures.json', 'CLINICIAN')).status).toBe(403);
    expect((await fetchFile('members.csv', 'AUDITOR')).status).toBe(403);
    expect((await fetchFile('figures.html', null)).status).toBe(401);
  });

  test('a question without sense is refused with its sentence', async () => {
    const refused = await fetchFile('figures.csv', 'ADMIN', { threshold: 'high' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'FIGURES_PARAMETERS_INVALID' });
    expect((await fetchFile('figures.csv', 'ADMIN', { version: 'none' })).status).toBe(404);
  });
});
