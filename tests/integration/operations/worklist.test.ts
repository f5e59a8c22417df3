import { randomUUID } from 'node:crypto';
import type { StudyFlag } from '@plumbline/database/enums';
import { countWorklist, listWorklist, type WorklistRequest } from '@plumbline/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

interface StudyToInsert {
  readonly id?: string;
  readonly flag?: StudyFlag;
  readonly receivedAt?: Date;
  readonly screeningStatus?: 'WAITING' | 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'ABSTAINED' | 'FAILED';
  readonly readingStatus?: 'UNREAD' | 'SIGNED';
  readonly accessionNumber?: string;
}

/** One patient with studies, written without the operations: the list must hold whatever is there. */
function insert(studies: readonly StudyToInsert[], patient: { mrn?: string; name?: string } = {}, of: Clinic = clinic) {
  return of.rows.transaction(async (transaction) => {
    const { id: patientId } = await transaction.patient.create({
      data: { mrn: patient.mrn ?? randomUUID(), name: patient.name ?? 'Doe^Jane' },
    });
    const rows = studies.map((study) => ({ id: randomUUID(), patientId, studyInstanceUid: randomUUID(), ...study }));
    await transaction.imagingStudy.createMany({ data: rows });
    return rows.map(({ id }) => id);
  });
}

const list = (request: WorklistRequest = {}, of: Clinic = clinic) => listWorklist(of.as('CLINICIAN'), request);
const idsOf = async (request: WorklistRequest = {}) => (await list(request)).edges.map(({ studyId }) => studyId);
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 8, minute));

test('flagged studies come first, then those without a result, then clear ones; the latest first in each', async () => {
  const [clear, none, scoliosis, olderCms, newerCms] = await insert([
    { flag: 'CLEAR', receivedAt: at(50) },
    { flag: 'NONE', receivedAt: at(40) },
    { flag: 'SCOLIOSIS', receivedAt: at(30) },
    { flag: 'CMS', receivedAt: at(10) },
    { flag: 'CMS', receivedAt: at(20) },
  ]);
  expect(await idsOf()).toEqual([newerCms, olderCms, scoliosis, none, clear]);
});

const flags: readonly StudyFlag[] = ['CMS', 'SCOLIOSIS', 'NONE', 'CLEAR'];
/** Few instants, so that many studies share one and only the id orders them. */
const anyStudies = fc.array(
  fc.record({ flag: fc.constantFrom(...flags), receivedAt: fc.integer({ min: 0, max: 3 }).map(at), id: fc.uuid() }),
  { maxLength: 40 },
);

test('pages of any size hold every study once, in the order of the list', async () => {
  const property = fc.asyncProperty(anyStudies, fc.integer({ min: 1, max: 7 }), async (studies, first) => {
    const of = await platform.openClinic();
    await insert(studies, {}, of);
    const expected = studies.toSorted(
      (a, b) =>
        flags.indexOf(a.flag) - flags.indexOf(b.flag) ||
        b.receivedAt.getTime() - a.receivedAt.getTime() ||
        (a.id < b.id ? 1 : -1),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ first, after }, of);
      expect(page.edges.length).toBeLessThanOrEqual(first);
      seen.push(...page.edges.map(({ studyId }) => studyId));
      expect(page.hasNextPage).toBe(seen.length < studies.length);
      after = page.hasNextPage ? page.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(expected.map(({ id }) => id));
  });
  await fc.assert(property, { numRuns: 25 });
});

test('a study that arrives while the list is read neither repeats nor hides another', async () => {
  const [first, second, third] = await insert([
    { flag: 'CMS', receivedAt: at(3) },
    { flag: 'CMS', receivedAt: at(2) },
    { flag: 'CMS', receivedAt: at(1) },
  ]);
  const page = await list({ first: 2 });
  expect(page.edges.map(({ studyId }) => studyId)).toEqual([first, second]);
  await insert([{ flag: 'CMS', receivedAt: at(4) }]);
  expect(await idsOf({ first: 2, after: page.endCursor })).toEqual([third]);
});

test('each filter shows what it says, and the counts agree', async () => {
  const [cms, scoliosis, clear, waiting, running, failed] = await insert([
    { flag: 'CMS', screeningStatus: 'COMPLETED', readingStatus: 'SIGNED', receivedAt: at(9) },
    { flag: 'SCOLIOSIS', screeningStatus: 'COMPLETED', receivedAt: at(9) },
    { flag: 'CLEAR', screeningStatus: 'COMPLETED', readingStatus: 'SIGNED', receivedAt: at(9) },
    { flag: 'NONE', screeningStatus: 'WAITING', receivedAt: at(3) },
    { flag: 'NONE', screeningStatus: 'RUNNING', receivedAt: at(2) },
    { flag: 'NONE', screeningStatus: 'FAILED', receivedAt: at(1) },
  ]);
  expect(await idsOf({ filter: 'ALL' })).toEqual([cms, scoliosis, waiting, running, failed, clear]);
  expect(await idsOf({ filter: 'CMS' })).toEqual([cms]);
  expect(await idsOf({ filter: 'SCOLIOSIS' })).toEqual([scoliosis]);
  expect(await idsOf({ filter: 'UNREAD' })).toEqual([scoliosis, waiting, running, failed]);
  expect(await idsOf({ filter: 'WITHOUT_RESULT' })).toEqual([waiting, failed]);
  expect(await countWorklist(clinic.as('CLINICIAN'))).toEqual({
    all: 6,
    cms: 1,
    scoliosis: 1,
    unread: 4,
    withoutResult: 2,
    inProgress: 1,
  });
});

test('a filter keeps its place from page to page', async () => {
  const unread = await insert([5, 4, 3].map((minute) => ({ receivedAt: at(minute) })));
  await insert([{ readingStatus: 'SIGNED', receivedAt: at(4) }]);
  const page = await list({ filter: 'UNREAD', first: 2 });
  const rest = await idsOf({ filter: 'UNREAD', first: 2, after: page.endCursor });
  expect([...page.edges.map(({ studyId }) => studyId), ...rest]).toEqual(unread);
});

test('finds by name, record number and accession number, in any case and any order of the names', async () => {
  const [jane] = await insert([{ accessionNumber: 'ACC-77' }], { mrn: 'MRN-001', name: 'Doe^Jane^Ann' });
  const [jon] = await insert([{ accessionNumber: 'ACC-78' }], { mrn: 'MRN-002', name: 'Doe^Jon' });
  expect((await idsOf({ search: 'doe' })).sort()).toEqual([jane, jon].sort());
  for (const search of ['JANE doe', 'Doe^Jane', 'doe ann', 'n-001', 'acc-77', ' jane ']) {
    expect(await idsOf({ search }), search).toEqual([jane]);
  }
  expect(await idsOf({ search: 'jane jon' })).toEqual([]);
});

test('percent, underscore, backslash and quote stand for themselves', async () => {
  const [percent] = await insert([{}], { mrn: '50%' });
  const [underscore] = await insert([{}], { mrn: 'a_b' });
  const [backslash] = await insert([{}], { mrn: 'c\\d' });
  const [quote] = await insert([{}], { name: "O'Neil^Pat" });
  await insert([{}], { mrn: 'aXb' });
  expect(await idsOf({ search: '%' })).toEqual([percent]);
  expect(await idsOf({ search: '_' })).toEqual([underscore]);
  expect(await idsOf({ search: '\\' })).toEqual([backslash]);
  expect(await idsOf({ search: "o'neil" })).toEqual([quote]);
});

test('the look at the list is recorded with how many rows it held, and with nobody in it', async () => {
  await insert([{}, {}, {}]);
  await list({ first: 2, search: 'doe' });
  expect(await clinic.auditTrail('study:list')).toMatchObject([
    { action: 'READ', outcome: 'SUCCESS', entityId: null, patientId: null, detail: { count: 2, filter: 'ALL' } },
  ]);
});

test('refuses a page that is too large and a cursor that is none', async () => {
  await expect(list({ first: 101 })).rejects.toMatchObject({ code: 'PAGE_TOO_LARGE' });
  await expect(list({ after: 'garbage' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});

test("shows nothing of another clinic's", async () => {
  await insert([{}, {}]);
  const lakeside = await platform.openClinic();
  expect((await list({}, lakeside)).edges).toEqual([]);
  expect(await countWorklist(lakeside.as('CLINICIAN'))).toMatchObject({ all: 0, unread: 0 });
});
