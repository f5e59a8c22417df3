import { randomUUID } from 'node:crypto';
import {
  type DispositionToRecord,
  recordDisposition,
  recordReferenceStandard,
  signReading,
  withdrawDisposition,
} from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storedStudy } from '../api/screened-study.ts';
import { mri, noAction } from './care-content.ts';
import { type Clinic, openPlatform, type Platform, password, type Reader } from './clinic.ts';
import { unaided } from './reading-content.ts';

let platform: Platform;
let clinic: Clinic;
let studyId: string;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
  studyId = await storedStudy(clinic);
});
afterAll(() => platform.close());

const study = () =>
  clinic.rows.transaction((tx) =>
    tx.imagingStudy.findUniqueOrThrow({
      where: { id: studyId },
      include: { dispositions: { orderBy: { recordedAt: 'asc' } }, referenceStandards: true },
    }),
  );

async function sign(reader: Reader = 1, cmsSuspicion: 'NONE' | 'PROBABLE' = 'PROBABLE') {
  const { version } = await study();
  const content = { ...unaided, cmsSuspicion };
  return signReading(clinic.asReader(reader), { studyId, version, content, password });
}

async function record(step: Partial<DispositionToRecord>, reader: Reader = 1) {
  const { version } = await study();
  return recordDisposition(clinic.asReader(reader), { ...noAction, studyId, version, ...step });
}

describe('after a reading that suspects CMS', () => {
  beforeEach(async () => {
    await sign();
  });

  test('the way to an MRI and what it showed is kept step by step, with who and when', async () => {
    await record({ state: 'CONSIDER_MRI' });
    expect((await study()).mriDecidedAt).toBeNull();
    const { disposition: requested } = await record({ state: 'MRI_REQUESTED', note: ' with the spine team ' });
    expect(await study()).toMatchObject({ disposition: 'MRI_REQUESTED', mriDecidedAt: requested.recordedAt });
    await record({ state: 'MRI_DONE' }, 2);
    await record({ state: 'MRI_RESULT', referenceStandard: mri }, 2);
    const { userId } = clinic.asReader(2).agent;
    const { dispositions, ...after } = await study();
    expect(dispositions).toMatchObject([
      { state: 'CONSIDER_MRI' },
      { state: 'MRI_REQUESTED', note: 'with the spine team', recordedById: clinic.asReader(1).agent.userId },
      { state: 'MRI_DONE', recordedById: userId, recordedAt: expect.any(Date) },
      { state: 'MRI_RESULT', recordedById: userId },
    ]);
    expect(after).toMatchObject({
      disposition: 'MRI_RESULT',
      mriDecidedAt: requested.recordedAt,
      version: 5,
      referenceStandards: [{ cms: true, tonsilDescentMm: 8, recordedById: userId }],
    });
    const trail = await clinic.auditTrail('disposition:record');
    expect(trail.map(({ detail }) => detail)).toEqual(
      ['CONSIDER_MRI', 'MRI_REQUESTED', 'MRI_DONE', 'MRI_RESULT'].map((state) => ({ state })),
    );
    expect(await clinic.auditTrail('reference:record')).toMatchObject([
      { entityId: studyId, detail: { source: 'MRI' } },
    ]);
  });

  test('a result and what it showed are recorded together or not at all', async () => {
    await record({ state: 'MRI_REQUESTED' });
    await record({ state: 'MRI_DONE' });
    await expect(record({ state: 'MRI_RESULT' })).rejects.toMatchObject({ code: 'REFERENCE_MISSING' });
    const contradicted = { ...mri, scoliosis: false };
    await expect(record({ state: 'MRI_RESULT', referenceStandard: contradicted })).rejects.toMatchObject({
      code: 'REFERENCE_CONTRADICTED',
    });
    expect(await study()).toMatchObject({ disposition: 'MRI_DONE', referenceStandards: [] });
  });

  test('of two who record at once one is told to look again', async () => {
    const { version } = await study();
    const step = { ...noAction, studyId, version };
    const outcomes = await Promise.allSettled([
      recordDisposition(clinic.asReader(1), step),
      recordDisposition(clinic.asReader(2), { ...step, state: 'MRI_REQUESTED' }),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'STUDY_CHANGED' } }]);
    expect((await study()).dispositions).toHaveLength(1);
  });

  test('the latest step can be taken back: the one before stands again, and both stay to be seen', async () => {
    await record({ state: 'CONSIDER_MRI' });
    const { disposition } = await record({ state: 'MRI_REQUESTED' });
    await expect(withdrawDisposition(clinic.asReader(2), { dispositionId: disposition.id })).rejects.toMatchObject({
      code: 'DISPOSITION_NOT_YOURS',
    });
    const withdrawal = await withdrawDisposition(clinic.asReader(1), { dispositionId: disposition.id });
    expect(withdrawal.study).toMatchObject({ disposition: 'CONSIDER_MRI', mriDecidedAt: null });
    const { dispositions } = await study();
    expect(dispositions).toMatchObject([
      { state: 'CONSIDER_MRI' },
      { id: disposition.id, withdrawsId: null },
      { withdrawsId: disposition.id },
    ]);
    for (const { id } of dispositions.slice(1)) {
      const again = withdrawDisposition(clinic.asReader(1), { dispositionId: id });
      await expect(again).rejects.toMatchObject({ code: expect.stringMatching(/^DISPOSITION_NOT_/) });
    }
  });

  test('nobody else’s clinic finds the study or its steps', async () => {
    const { disposition } = await record({ state: 'CONSIDER_MRI' });
    const lakeside = (await platform.openClinic()).asReader(1);
    await expect(recordDisposition(lakeside, { ...noAction, studyId, version: 2 })).rejects.toMatchObject({
      code: 'STUDY_NOT_FOUND',
    });
    await expect(withdrawDisposition(lakeside, { dispositionId: disposition.id })).rejects.toMatchObject({
      code: 'DISPOSITION_NOT_FOUND',
    });
    await expect(recordReferenceStandard(lakeside, { ...mri, studyId })).rejects.toMatchObject({
      code: 'STUDY_NOT_FOUND',
    });
  });
});

test('nothing follows a study that nobody has read', async () => {
  await expect(record({})).rejects.toMatchObject({ code: 'STUDY_UNREAD' });
  await expect(recordReferenceStandard(clinic.asReader(1), { ...mri, studyId })).rejects.toMatchObject({
    code: 'STUDY_UNREAD',
  });
  await expect(withdrawDisposition(clinic.asReader(1), { dispositionId: randomUUID() })).rejects.toMatchObject({
    code: 'DISPOSITION_NOT_FOUND',
  });
});

test('who may be the second reader is kept from what follows the first', async () => {
  await clinic.set({ secondRead: 'ALL' });
  await sign();
  await record({ state: 'MRI_REQUESTED' }, 1);
  await expect(record({ state: 'MRI_DONE' }, 2)).rejects.toMatchObject({ code: 'READING_WITHHELD' });
});

test('what was decided before anybody suspected CMS leaves the MRI undecided, a request decides it', async () => {
  await clinic.set({ secondRead: 'ALL', concordantShare: 0 });
  await sign(1, 'NONE');
  await record({ state: 'NO_ACTION' });
  expect((await sign(2)).study).toMatchObject({ readingStatus: 'ADJUDICATION', mriDecidedAt: null });
  const { study: decided } = await record({ state: 'MRI_REQUESTED' });
  expect(decided.mriDecidedAt).toEqual(expect.any(Date));
});
