import { CmsSuspicion, CurvePattern, FindingPresence, ReadingStatus, StudyFlag } from '@plumbline/database/enums';
import type { CohortCriterion } from '@plumbline/domain';
import { countCohort, findCohortChoices } from '@plumbline/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { type MadeStudy, makeStudy, meets, plain } from './made-studies.ts';

let platform: Platform;
let clinic: Clinic;
let studies: readonly MadeStudy[];
let version: string;
beforeAll(async () => {
  platform = await openPlatform();
  clinic = await platform.openClinic();
  version = await clinic.deployModel();
  studies = madeStudies(version);
  for (const study of studies) await makeStudy(clinic, study);
});
afterAll(() => platform.close());

const count = (definition: CohortCriterion) => countCohort(clinic.as('ANALYST'), { definition });
const members = async (definition: CohortCriterion) => (await count(definition)).members;

function madeStudies(modelVersion: string): MadeStudy[] {
  const cms = { version: modelVersion, SCOLIOSIS: 'POSITIVE', CMS: 'POSITIVE', probability: 0.9 } as const;
  const unsure = { version: modelVersion, SCOLIOSIS: 'POSITIVE', CMS: 'INDETERMINATE', probability: 0.5 } as const;
  const proven = { source: 'MRI', SCOLIOSIS: true, CMS: true } as const;
  const read = { scoliosis: 'PRESENT', cmsSuspicion: 'PROBABLE', curvePattern: 'LEFT_THORACIC' } as const;
  return [
    { ...plain, result: cms, flag: 'CMS', reading: read, readingStatus: 'SIGNED', reference: proven },
    {
      ...plain,
      result: cms,
      flag: 'CMS',
      sex: 'MALE',
      reference: { source: 'FOLLOW_UP', SCOLIOSIS: true, CMS: false },
    },
    { ...plain, result: cms, flag: 'CMS', site: 'South', reading: { ...read, curvePattern: null } },
    {
      ...plain,
      result: unsure,
      flag: 'SCOLIOSIS',
      manufacturer: 'Maker B',
      reference: proven,
      readingStatus: 'SECOND_READ',
    },
    { ...plain, result: unsure, flag: 'SCOLIOSIS', views: ['CORONAL'], day: '2025-12-31' },
    { ...plain, flag: 'NONE', views: ['SAGITTAL'], birthDate: '2012-03-03', reference: proven },
    { ...plain, flag: 'NONE', birthDate: null, site: null, manufacturer: null, sex: 'UNKNOWN' },
    { ...plain, flag: 'NONE', day: null, views: [], readingStatus: 'ADJUDICATION' },
  ];
}

describe('a count', () => {
  test('says where the members leave on the way to what can be analysed, each once', async () => {
    expect(await count({ kind: 'ALL', criteria: [] })).toEqual({
      members: 8,
      noFilmPair: 2,
      noResult: 1,
      noReferenceStandard: 2,
      indeterminate: 1,
      analysed: 2,
    });
  });

  test.each<[CohortCriterion, number]>([
    [{ kind: 'PERIOD', from: '2026-01-01', to: '2026-03-02' }, 6],
    [{ kind: 'PERIOD', from: null, to: '2025-12-31' }, 1],
    [{ kind: 'AGE', fromYears: 14, toYears: 14 }, 4],
    [{ kind: 'AGE', fromYears: null, toYears: 13 }, 2],
    [{ kind: 'SEX', oneOf: ['MALE', 'UNKNOWN'] }, 2],
    [{ kind: 'SITE', oneOf: ['South', 'Nowhere'] }, 1],
    [{ kind: 'MANUFACTURER', oneOf: ['Maker A'] }, 5],
    [{ kind: 'VIEWS', allOf: ['CORONAL'] }, 6],
    [{ kind: 'VIEWS', allOf: ['CORONAL', 'SAGITTAL'] }, 5],
    [{ kind: 'FLAG', oneOf: ['CMS'] }, 3],
    [{ kind: 'OUTCOME', task: 'CMS', oneOf: ['INDETERMINATE', 'NONE'] }, 5],
    [{ kind: 'READING_STATUS', oneOf: ['SECOND_READ', 'ADJUDICATION'] }, 2],
    [{ kind: 'SCOLIOSIS_READ', oneOf: ['PRESENT'] }, 2],
    [{ kind: 'CMS_SUSPICION', oneOf: ['NONE'] }, 0],
    [{ kind: 'CURVE_PATTERN', oneOf: ['LEFT_THORACIC'] }, 1],
    [{ kind: 'REFERENCE', oneOf: ['MRI'] }, 3],
    [{ kind: 'TRUTH', task: 'CMS', positive: false }, 1],
    [{ kind: 'NOT', criterion: { kind: 'AGE', fromYears: 0, toYears: null } }, 2],
  ])('of %j is %i', async (criterion, expected) => {
    expect(await members(criterion)).toBe(expected);
  });

  test('of a version is of those whose result stands by it', async () => {
    expect(await members({ kind: 'MODEL_VERSION', oneOf: [version] })).toBe(5);
  });

  test('of any combination is what one finds by looking at each study', async () => {
    await fc.assert(
      fc.asyncProperty(definitions(), async (definition) => {
        const expected = studies.filter((study) => meets(study, definition)).length;
        expect(await members(definition)).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('follows the laws of logic', async () => {
    const [none, all] = [await members({ kind: 'ANY', criteria: [] }), await members({ kind: 'ALL', criteria: [] })];
    expect([none, all]).toEqual([0, 8]);
    await fc.assert(
      fc.asyncProperty(definitions(), definitions(), async (a, b) => {
        const not = (criterion: CohortCriterion): CohortCriterion => ({ kind: 'NOT', criterion });
        expect(await members(not(not(a)))).toBe(await members(a));
        expect((await members(a)) + (await members(not(a)))).toBe(all);
        const both = await members({ kind: 'ALL', criteria: [a, b] });
        const either = await members({ kind: 'ANY', criteria: [a, b] });
        expect(both + either).toBe((await members(a)) + (await members(b)));
        expect(await members(not({ kind: 'ANY', criteria: [not(a), not(b)] }))).toBe(both);
      }),
      { numRuns: 30 },
    );
  });
});

test('a definition can name what the clinic’s films and releases name', async () => {
  expect(await findCohortChoices(clinic.as('ANALYST'))).toMatchObject({
    studies: 8,
    sites: ['North', 'South'],
    manufacturers: ['Maker A', 'Maker B'],
    versions: [{ id: version }],
  });
});

test('another clinic counts nothing of it and can name nothing of it', async () => {
  const other = await platform.openClinic();
  expect(await countCohort(other.as('ANALYST'), { definition: { kind: 'ALL', criteria: [] } })).toMatchObject({
    members: 0,
  });
  expect(await findCohortChoices(other.as('ANALYST'))).toEqual({
    studies: 0,
    sites: [],
    manufacturers: [],
    versions: [],
  });
});

/** Definitions of up to four levels over words that the studies here use, and some that they do not. */
function definitions(): fc.Arbitrary<CohortCriterion> {
  const some = <Word>(...words: readonly Word[]) => fc.subarray([...words], { minLength: 1 });
  const leaf: fc.Arbitrary<CohortCriterion> = fc.oneof(
    fc.constantFrom<CohortCriterion>(
      { kind: 'PERIOD', from: '2026-01-01', to: null },
      { kind: 'PERIOD', from: '2025-01-01', to: '2026-01-01' },
      { kind: 'AGE', fromYears: 14, toYears: null },
      { kind: 'AGE', fromYears: null, toYears: 13 },
      { kind: 'MODEL_VERSION', oneOf: [version] },
      { kind: 'MODEL_VERSION', oneOf: ['0193b2f0-0000-7000-8000-000000000001'] },
      { kind: 'VIEWS', allOf: ['SAGITTAL'] },
    ),
    some('FEMALE' as const, 'MALE' as const, 'OTHER' as const).map((oneOf) => ({ kind: 'SEX' as const, oneOf })),
    some('North', 'South', 'East').map((oneOf) => ({ kind: 'SITE' as const, oneOf })),
    some('Maker A', 'Maker B').map((oneOf) => ({ kind: 'MANUFACTURER' as const, oneOf })),
    some(...Object.values(StudyFlag)).map((oneOf) => ({ kind: 'FLAG' as const, oneOf })),
    some(...Object.values(ReadingStatus)).map((oneOf) => ({ kind: 'READING_STATUS' as const, oneOf })),
    some(...Object.values(FindingPresence)).map((oneOf) => ({ kind: 'SCOLIOSIS_READ' as const, oneOf })),
    some(...Object.values(CmsSuspicion)).map((oneOf) => ({ kind: 'CMS_SUSPICION' as const, oneOf })),
    some(...Object.values(CurvePattern)).map((oneOf) => ({ kind: 'CURVE_PATTERN' as const, oneOf })),
    some('MRI' as const, 'FOLLOW_UP' as const).map((oneOf) => ({ kind: 'REFERENCE' as const, oneOf })),
    fc
      .tuple(fc.constantFrom('CMS' as const, 'SCOLIOSIS' as const), fc.boolean())
      .map(([task, positive]) => ({ kind: 'TRUTH' as const, task, positive })),
    fc
      .tuple(
        fc.constantFrom('CMS' as const, 'SCOLIOSIS' as const),
        some('POSITIVE' as const, 'INDETERMINATE' as const, 'NONE' as const),
      )
      .map(([task, oneOf]) => ({ kind: 'OUTCOME' as const, task, oneOf })),
  );
  return fc.letrec<{ node: CohortCriterion }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.constantFrom('ALL' as const, 'ANY' as const), fc.array(tie('node'), { maxLength: 3 }))
        .map(([kind, criteria]) => ({ kind, criteria })),
      tie('node').map((criterion) => ({ kind: 'NOT' as const, criterion })),
    ),
  })).node;
}
