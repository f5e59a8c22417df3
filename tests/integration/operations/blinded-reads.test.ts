import type { BlindedReadToStore } from '@plumbline/operations';
import { countWorklist, listWorklist, signReading, storeBlindedRead } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { screenedStudy } from '../api/screened-study.ts';
import { type Clinic, openPlatform, type Platform, password, type Reader } from './clinic.ts';
import { accepted } from './reading-content.ts';

let platform: Platform;
let clinic: Clinic;
let studyId: string;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
  await clinic.deployModel();
  studyId = await screenedStudy(clinic);
});
afterAll(() => platform.close());

const decide = (reader: Reader, of: Clinic = clinic) => {
  const decision: BlindedReadToStore = { studyId, scoliosis: 'PRESENT', cmsSuspicion: 'POSSIBLE' };
  return storeBlindedRead(of.asReader(reader), decision);
};
const sign = (reader: Reader, version: number) =>
  signReading(clinic.asReader(reader), { studyId, version, content: accepted, password });

describe('in a clinic that reads blinded', () => {
  beforeEach(() => clinic.set({ blindedFirstRead: true, secondRead: 'ALL', concordantShare: 1 }));

  test('nobody signs before their own decision is stored, once and with its time', async () => {
    await expect(sign(1, 0)).rejects.toMatchObject({ code: 'BLINDED_READ_MISSING' });
    const { blindedRead } = await decide(1);
    expect(blindedRead).toMatchObject({ scoliosis: 'PRESENT', cmsSuspicion: 'POSSIBLE', decidedAt: expect.any(Date) });
    await expect(decide(1)).rejects.toMatchObject({ code: 'BLINDED_READ_STORED' });
    expect(await clinic.auditTrail('reading:sign')).toMatchObject([
      { action: 'CREATE', entityId: studyId, patientId: expect.any(String), detail: { blinded: true } },
    ]);
    expect((await sign(1, 0)).study.readingStatus).toBe('SECOND_READ');
  });

  test('the second reader decides blinded too, the adjudicator knows all and decides nothing blinded', async () => {
    await decide(1);
    await sign(1, 0);
    await expect(sign(2, 1)).rejects.toMatchObject({ code: 'BLINDED_READ_MISSING' });
    await decide(2);
    expect((await sign(2, 1)).study.readingStatus).toBe('ADJUDICATION');
    await expect(decide(3)).rejects.toMatchObject({ code: 'BLINDED_READ_UNASKED' });
    expect((await sign(3, 2)).study.readingStatus).toBe('SIGNED');
  });

  test('a filter by flag and its count find only what the person may know', async () => {
    const found = async (reader: Reader) => {
      const page = await listWorklist(clinic.asReader(reader), { filter: 'CMS' });
      const { cms, all } = await countWorklist(clinic.asReader(reader));
      return { found: page.edges.map((edge) => edge.studyId), cms, all };
    };
    expect(await found(1)).toEqual({ found: [], cms: 0, all: 1 });
    await decide(1);
    expect(await found(1)).toEqual({ found: [studyId], cms: 1, all: 1 });
    expect(await found(2)).toEqual({ found: [], cms: 0, all: 1 });
    const asAdmin = await countWorklist(clinic.as('ADMIN'));
    expect(asAdmin.cms).toBe(1);
  });

  test("another clinic's study cannot be decided on", async () => {
    const lakeside = await platform.openClinic();
    await lakeside.set({ blindedFirstRead: true });
    await expect(decide(1, lakeside)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  });
});

test('in a clinic that shows the result nothing can be stored as decided without it', async () => {
  await expect(decide(1)).rejects.toMatchObject({ code: 'BLINDED_READ_UNASKED' });
});
