import { type ReadingContent, reportOf, reportText } from '@plumbline/domain';
import { amendReading, recordDisposition, signReading, viewReport, withdrawDisposition } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { screenedStudy } from '../api/screened-study.ts';
import { noAction } from './care-content.ts';
import { type Clinic, openPlatform, type Platform, password, type Reader } from './clinic.ts';
import { accepted } from './reading-content.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
  await clinic.deployModel();
});
afterAll(() => platform.close());

const curve = { cobbDegrees: 32, convexity: 'LEFT', apex: 'T8', upperEnd: 'T5', lowerEnd: 'T11' } as const;
const leftThoracic: ReadingContent = {
  ...accepted,
  cmsSuspicion: 'POSSIBLE',
  curvePattern: 'LEFT_THORACIC',
  curves: [curve],
  comment: 'left thoracic curve',
};

function study(id: string) {
  return clinic.rows.transaction((transaction) => transaction.imagingStudy.findUniqueOrThrow({ where: { id } }));
}

async function sign(reader: Reader, studyId: string, content: ReadingContent = leftThoracic) {
  const { version } = await study(studyId);
  return signReading(clinic.asReader(reader), { studyId, version, content, password });
}

/** The report as this reader sees it. */
async function report(reader: Reader, studyId: string): Promise<string> {
  const input = await viewReport(clinic.asReader(reader), { studyId, format: 'TEXT' });
  return reportText(reportOf(input, 'en'));
}

test('a signed study is reported with what its reader stated, the screening result and the next step', async () => {
  const studyId = await screenedStudy(clinic);
  expect(await report(1, studyId)).toContain('PRELIMINARY – not signed');
  await sign(1, studyId);
  const { version } = await study(studyId);
  const context = clinic.asReader(1);
  const { disposition } = await recordDisposition(context, { ...noAction, state: 'CONSIDER_MRI', studyId, version });
  const text = await report(2, studyId);
  expect(text).not.toContain('PRELIMINARY');
  expect(text).toContain('Curve 1: Cobb 32°, convex to the left, apex T8, end vertebrae T5 to T11');
  expect(text).toContain('In the reader’s words: left thoracic curve');
  expect(text).toMatch(/CMS: flagged, probability 0\.6\d at the screening point 0\.60/);
  expect(text).toContain('Reader on the result: accepts it');
  expect(text).toContain('Next step: Consider MRI of the complete spine without contrast. (The clinician');
  expect(text).toMatch(/1: The clinician, first reading, signed /);
  await withdrawDisposition(context, { dispositionId: disposition.id });
  expect(await report(1, studyId)).toContain('Next step: Nothing was decided yet.');
});

test('an amended reading stays in the report beside what amends it', async () => {
  const studyId = await screenedStudy(clinic);
  const { reading } = await sign(1, studyId);
  const { version } = await study(studyId);
  const content = { ...leftThoracic, curves: [{ ...curve, cobbDegrees: 36 }], comment: 'measured again' };
  await amendReading(clinic.asReader(1), { readingId: reading.id, version, content, password });
  const text = await report(1, studyId);
  expect(text).toContain('Largest Cobb angle: 36°');
  expect(text).toMatch(/1: The clinician.*AMENDED .*kept on record\n.*2: The clinician.*AMENDS the reading/);
});

test('in a blinded clinic the report shows a reader no result before their own decision, and to nobody else is it kept', async () => {
  const studyId = await screenedStudy(clinic);
  await clinic.set({ blindedFirstRead: true });
  const text = await report(1, studyId);
  expect(text).toContain('CMS: Not shown before the reader’s own decision is stored.');
  expect(text).not.toMatch(/flagged|0\.6\d|PPV/);
});

test('a second reader’s report is without the first reading until they have signed', async () => {
  const studyId = await screenedStudy(clinic);
  await clinic.set({ secondRead: 'ALL' });
  await sign(1, studyId);
  const kept = await report(2, studyId);
  expect(kept).toContain('Number of curves: not shown before you have signed your own reading');
  expect(kept).not.toMatch(/The clinician|left thoracic|T8/);
  expect(await report(1, studyId)).toContain('apex T8');
  await sign(2, studyId);
  expect(await report(2, studyId)).toContain('apex T8');
});

test('the earlier study of the patient is compared with', async () => {
  const first = await screenedStudy(clinic, { mrn: 'MRN-1' });
  await sign(1, first, { ...leftThoracic, curves: [{ ...curve, cobbDegrees: 26 }] });
  const second = await screenedStudy(clinic, { mrn: 'MRN-1' });
  const taken = (id: string, startedAt: Date) =>
    clinic.rows.transaction((transaction) => transaction.imagingStudy.update({ where: { id }, data: { startedAt } }));
  await taken(first, new Date('2026-02-01T09:00:00Z'));
  await taken(second, new Date('2026-11-01T09:00:00Z'));
  await sign(1, second);
  const line = 'Earlier study: Compared with the films of 2026-02-01. Largest Cobb angle 26° then, 32° now.';
  expect(await report(1, second)).toContain(line);
  expect(await report(1, first)).toContain('No earlier study that was read is held here.');
});
