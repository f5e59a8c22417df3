import { randomUUID } from 'node:crypto';
import type { ImagingStudy } from '@plumbline/database/client';
import type { StudyFlag } from '@plumbline/database/enums';
import { compareWorklist, overdueBefore, studyPriority } from '@plumbline/domain';
import { countArrivals, countWorklist, listWorklist, type WorklistRequest } from '@plumbline/operations';
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

type StudyToInsert = Partial<Omit<ImagingStudy, 'organizationId' | 'patientId'>>;

/** One patient with studies, written without the operations: the list must hold whatever is there. */
function insert(studies: readonly StudyToInsert[], patient: { mrn?: string; name?: string } = {}, of: Clinic = clinic) {
  return of.rows.transaction(async (transaction) => {
    const { id: patientId } = await transaction.patient.create({
      data: { mrn: patient.mrn ?? randomUUID(), name: patient.name ?? 'Doe^Jane' },
    });
    const rows = studies.map((study) => ({
      ...{ id: randomUUID(), patientId, studyInstanceUid: randomUUID() },
      priority: studyPriority(study.flag ?? 'NONE', []),
      awaitsReading: study.readingStatus !== 'SIGNED',
      ...study,
    }));
    await transaction.imagingStudy.createMany({ data: rows });
    return rows.map(({ id }) => id);
  });
}

const list = (request: WorklistRequest = {}, of: Clinic = clinic) => listWorklist(of.as('CLINICIAN'), request);
const idsOf = async (request: WorklistRequest = {}) => (await list(request)).edges.map(({ studyId }) => studyId);
/** Minutes ago; the clinic allows 480. */
const ago = (minutes: number) => new Date(Math.floor(Date.now() / 1_000) * 1_000 - minutes * 60_000);

test('escalated, waited too long, flagged, without a result, clear, read', async () => {
  const [read, readLater, clear, none, scoliosis, laterCms, cms, lateClear, laterClear, escalated] = await insert([
    { flag: 'CMS', readingStatus: 'SIGNED', receivedAt: ago(900) },
    { flag: 'CMS', readingStatus: 'SIGNED', receivedAt: ago(30) },
    { flag: 'CLEAR', receivedAt: ago(400) },
    { flag: 'NONE', receivedAt: ago(50) },
    { flag: 'SCOLIOSIS', receivedAt: ago(40) },
    { flag: 'CMS', receivedAt: ago(10) },
    { flag: 'CMS', receivedAt: ago(20) },
    { flag: 'CLEAR', receivedAt: ago(700) },
    { flag: 'CLEAR', receivedAt: ago(500) },
    { flag: 'NONE', receivedAt: ago(5), escalatedAt: new Date() },
  ]);
  const waiting = [escalated, lateClear, laterClear, cms, laterCms, scoliosis, none, clear];
  expect(await idsOf()).toEqual([...waiting, readLater, read]);
  expect(await idsOf({ filter: 'WAITING' })).toEqual(waiting);
});

test('the more probable CMS comes first, whenever it arrived', async () => {
  const [probable, certain] = await insert([
    { flag: 'CMS', priority: studyPriority('CMS', [{ task: 'CMS', probability: 0.7 }]), receivedAt: ago(60) },
    { flag: 'CMS', priority: studyPriority('CMS', [{ task: 'CMS', probability: 0.9 }]), receivedAt: ago(1) },
  ]);
  expect(await idsOf()).toEqual([certain, probable]);
});

const flags: readonly StudyFlag[] = ['CMS', 'SCOLIOSIS', 'NONE', 'CLEAR'];
/** Few instants, so that many studies share one and only the id orders them. */
const anyStudies = fc.array(
  fc.record({
    flag: fc.constantFrom(...flags),
    receivedAt: fc.constantFrom(1, 2, 470, 490, 491).map(ago),
    readingStatus: fc.constantFrom('UNREAD' as const, 'SIGNED' as const),
    escalatedAt: fc.constantFrom(null, null, ago(0)),
    id: fc.uuid(),
  }),
  { maxLength: 40 },
);

test('pages of any size hold every study once, in the order of the rule', async () => {
  const property = fc.asyncProperty(anyStudies, fc.integer({ min: 1, max: 7 }), async (studies, first) => {
    const of = await platform.openClinic();
    await insert(studies, {}, of);
    const overdue = overdueBefore(new Date(), 480);
    const standings = studies.map((study) => ({
      ...study,
      awaitsReading: study.readingStatus !== 'SIGNED',
      isEscalated: study.escalatedAt !== null,
      priority: studyPriority(study.flag, []),
    }));
    const expected = standings.toSorted((a, b) => compareWorklist(a, b, overdue));
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

test('a study that becomes overdue between two pages is seen once', async () => {
  const [first, second, third] = await insert([
    { flag: 'CMS', receivedAt: ago(3) },
    { flag: 'SCOLIOSIS', receivedAt: ago(2) },
    { flag: 'CLEAR', receivedAt: ago(400) },
  ]);
  const page = await list({ first: 2 });
  expect(page.edges.map(({ studyId }) => studyId)).toEqual([first, second]);
  await clinic.rows.transaction((tx) =>
    tx.organizationSettings.create({ data: { maximumWaitMinutes: 60, organizationId: clinic.organizationId } }),
  );
  expect(await idsOf({ first: 2, after: page.endCursor })).toEqual([third]);
  expect(await idsOf()).toEqual([third, first, second]);
});

test('a study that arrives while the list is read neither repeats nor hides another', async () => {
  const [first, second, third] = await insert([3, 2, 1].map((minutes) => ({ flag: 'CMS', receivedAt: ago(minutes) })));
  const page = await list({ first: 2 });
  expect(page.edges.map(({ studyId }) => studyId)).toEqual([first, second]);
  await insert([{ flag: 'CMS', receivedAt: ago(4) }]);
  expect(await idsOf({ first: 2, after: page.endCursor })).toEqual([third]);
});

test('each filter shows what it says, and the counts agree', async () => {
  const clinician = clinic.as('CLINICIAN').agent.userId;
  const [signed, cms, scoliosis, requested, waiting, running, failed, second, adjudication, late] = await insert([
    { flag: 'CMS', screeningStatus: 'COMPLETED', readingStatus: 'SIGNED', receivedAt: ago(1), cmsSuspectedAt: ago(0) },
    { flag: 'CMS', screeningStatus: 'COMPLETED', receivedAt: ago(9) },
    { flag: 'SCOLIOSIS', screeningStatus: 'COMPLETED', receivedAt: ago(9), assigneeId: clinician },
    { flag: 'CLEAR', readingStatus: 'SIGNED', receivedAt: ago(9), disposition: 'MRI_REQUESTED', mriDecidedAt: ago(0) },
    { flag: 'NONE', screeningStatus: 'WAITING', receivedAt: ago(5) },
    { flag: 'NONE', screeningStatus: 'RUNNING', receivedAt: ago(4) },
    { flag: 'NONE', screeningStatus: 'FAILED', receivedAt: ago(3) },
    { flag: 'CLEAR', screeningStatus: 'COMPLETED', readingStatus: 'SECOND_READ', receivedAt: ago(8) },
    { flag: 'CLEAR', screeningStatus: 'COMPLETED', readingStatus: 'ADJUDICATION', receivedAt: ago(7) },
    { flag: 'CLEAR', screeningStatus: 'COMPLETED', receivedAt: ago(999) },
  ]);
  const all = [late, cms, scoliosis, waiting, running, failed, second, adjudication, signed, requested];
  expect(await idsOf({ filter: 'ALL' })).toEqual(all);
  expect(await idsOf({ filter: 'WAITING' })).toEqual(all.slice(0, 8));
  expect(await idsOf({ filter: 'CMS' })).toEqual([cms]);
  expect(await idsOf({ filter: 'SCOLIOSIS' })).toEqual([scoliosis]);
  expect(await idsOf({ filter: 'UNREAD' })).toEqual([late, cms, scoliosis, waiting, running, failed]);
  expect(await idsOf({ filter: 'WITHOUT_RESULT' })).toEqual([waiting, failed]);
  expect(await idsOf({ filter: 'MINE' })).toEqual([scoliosis]);
  expect(await idsOf({ filter: 'SECOND_READ' })).toEqual([second]);
  expect(await idsOf({ filter: 'ADJUDICATION' })).toEqual([adjudication]);
  expect(await idsOf({ filter: 'OVERDUE' })).toEqual([late]);
  expect(await idsOf({ filter: 'MRI' })).toEqual([requested, signed]);
  expect(await idsOf({ filter: 'SIGNED' })).toEqual([signed, requested]);
  expect(await countWorklist(clinic.as('CLINICIAN'))).toEqual({
    ...{ all: 10, waiting: 8, cms: 1, scoliosis: 1, unread: 6, withoutResult: 2, inProgress: 1, mine: 1 },
    ...{ secondRead: 1, adjudication: 1, overdue: 1, mri: 2, maximumWaitMinutes: 480, isCapped: false },
    longestWaitingSince: expect.any(Date),
  });
});

test('a filter keeps its place from page to page', async () => {
  const unread = await insert([5, 4, 3].map((minutes) => ({ receivedAt: ago(minutes) })));
  await insert([{ readingStatus: 'SIGNED', receivedAt: ago(4) }]);
  const page = await list({ filter: 'UNREAD', first: 2 });
  const rest = await idsOf({ filter: 'UNREAD', first: 2, after: page.endCursor });
  expect([...page.edges.map(({ studyId }) => studyId), ...rest]).toEqual(unread);
});

test('the day chart counts by the hour, read and unread alike, and nothing of the days beside', async () => {
  const since = new Date('2026-11-23T00:00:00Z');
  const at = (time: string) => ({ receivedAt: new Date(`2026-11-${time}Z`) });
  await insert([at('23T08:00:00'), { ...at('23T08:59:59'), readingStatus: 'SIGNED' }, at('23T23:59:59')]);
  await insert([at('22T23:59:59'), at('24T00:00:00')]);
  const hours = await countArrivals(clinic.as('CLINICIAN'), { since });
  expect(hours).toHaveLength(24);
  expect([hours[0], hours[7], hours[8], hours[9], hours[23]]).toEqual([0, 0, 2, 0, 1]);
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
