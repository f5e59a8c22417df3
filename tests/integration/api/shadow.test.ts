import { schema } from '@plumbline/api';
import { Role } from '@plumbline/database/enums';
import { isPermitted } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReleaseWalk, screenAll, storeStudy, without } from '../operations/release-walk.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { wholeQuery } from './whole-query.ts';

/** Of 100: nobody else in these tests says 0.61 for CMS, or 0.83 for scoliosis. */
const onlyShadow = [17, 22, 61] as const;
const marks = ['0.61', '0.609', '0.83', '0.829'];

let api: RunningTestApi;
let walk: ReleaseWalk;
let studyId: string;
let shadowRunIds: string[];
let activeId: string;

beforeAll(async () => {
  api = await startTestApi();
  walk = await (await ReleaseWalk.begin(api.platform)).to('SHADOW');
  activeId = Object.keys(await walk.states())[0] ?? '';
  studyId = await storeStudy(walk.clinic);
  await screenAll(walk.clinic, (_study, version) => (version === walk.release.modelVersionId ? onlyShadow : without));
  shadowRunIds = (await walk.runs(studyId)).filter(({ purpose }) => purpose === 'SHADOW').map(({ id }) => id);
});
afterAll(() => api.close());

const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});

function argumentsOf(field: string): string {
  if (field === 'study') return `(id: "${studyId}")`;
  if (field === 'release') return `(id: "${walk.release.id}")`;
  if (field === 'disagreements' || field === 'monitoring') return `(releaseId: "${walk.release.id}")`;
  if (field === 'cohort' || field === 'frozenCohort') return `(id: "${walk.cohortId}")`;
  if (field === 'cohortCount') return '(definition: { kind: "ALL", criteria: [] })';
  if (field === 'versionComparison') return comparisonArguments();
  if (field === 'cohortFigures') return `(${frozenOf(walk)}, modelVersionId: "${walk.release.modelVersionId}")`;
  if (field === 'cohortComparison') {
    return `(${frozenOf(walk)}, modelVersionIds: ["${walk.release.modelVersionId}", "${activeId}"])`;
  }
  if (field === 'arrivals') return '(since: "2026-01-01T00:00:00Z")';
  if (field === 'registeredVersion') return '(name: "tiny", version: "1.0.0")';
  return '';
}

function frozenOf({ cohortId }: ReleaseWalk): string {
  return `frozenCohortId: "${cohortId}", task: CMS`;
}

function comparisonArguments(): string {
  const { cohortId, release } = walk;
  return `(cohortId: "${cohortId}", firstId: "${release.modelVersionId}", secondId: "${activeId}")`;
}

/** Every probability, logit and run that only the shadow could have said. */
function traces(answer: unknown): string[] {
  const text = JSON.stringify(answer);
  const numbers = Array.from(text.matchAll(/(?<![\d.])0\.\d{4,}/g), ([number]) => number);
  return [
    ...numbers.filter((number) => marks.some((mark) => number.startsWith(mark))),
    ...shadowRunIds.filter((id) => text.includes(id)),
  ];
}

test('the shadow has said what nobody else says, and the marks would be found', async () => {
  expect(shadowRunIds).toHaveLength(1);
  const said = await walk.clinic.rows.transaction((transaction) =>
    transaction.screeningResult.findMany({ where: { inferenceRunId: { in: shadowRunIds } } }),
  );
  expect(traces(said.map(({ probability }) => ({ probability })))).toHaveLength(2);
});

describe.each(Object.values(Role).filter((role) => !isPermitted(role, 'model:deploy')))('%s', (role) => {
  test.each(queries)('finds nothing of it by asking all there is of %s', async (field) => {
    const token = await api.tokenOf(walk.clinic, role);
    const { data, errors } = await api.ask(wholeQuery(schema, field, argumentsOf(field)), { token });
    expect(errors.map(({ extensions }) => extensions.code).filter((code) => code !== 'FORBIDDEN')).toEqual([]);
    expect(traces(data)).toEqual([]);
  });
});

test('a clinician who opens the study sees the version in use alone', async () => {
  const token = await api.tokenOf(walk.clinic, 'CLINICIAN');
  const { data } = await api.ask(wholeQuery(schema, 'study', argumentsOf('study')), { token });
  const text = JSON.stringify(data);
  expect(text).toContain('"ImagingStudy_flag":"CLEAR"');
  expect(text).toContain('"ScreeningResult_probability":0.12499');
});

test('an administrator finds it among the disagreements', async () => {
  const token = await api.tokenOf(walk.clinic, 'ADMIN');
  const { data } = await api.ask(wholeQuery(schema, 'disagreements', argumentsOf('disagreements')), { token });
  const said = traces(data);
  expect(said.map((number) => number.slice(0, 5)).sort()).toEqual(['0.609', '0.829']);
});
