import { randomUUID } from 'node:crypto';
import type { ImagingStudy } from '@plumbline/database/client';
import type { StudyFlag } from '@plumbline/database/enums';
import { studyPriority } from '@plumbline/domain';
import {
  acknowledgeStudy,
  escalateStudy,
  handOverStudy,
  listReaders,
  listWorklist,
  type OperationContext,
  releaseStudy,
  takeNextStudy,
  takeOverStudy,
  takeStudy,
  withdrawEscalation,
} from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
let ada: OperationContext;
let bo: OperationContext;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
  ada = clinic.as('CLINICIAN');
  bo = clinic.asReader(2);
});
afterAll(() => platform.close());

/** A study that waits, written without the operations. */
function insert(data: Partial<Omit<ImagingStudy, 'organizationId' | 'patientId'>> & { flag?: StudyFlag } = {}) {
  return clinic.rows.transaction(async (tx) => {
    const { id: patientId } = await tx.patient.create({ data: { mrn: randomUUID(), name: 'Doe^Jane' } });
    const priority = studyPriority(data.flag ?? 'NONE', []);
    return tx.imagingStudy.create({ data: { patientId, studyInstanceUid: randomUUID(), priority, ...data } });
  });
}

async function assigneeOf(studyId: string) {
  const study = await clinic.rows.transaction((tx) =>
    tx.imagingStudy.findUniqueOrThrow({ where: { id: studyId }, include: { assignee: true } }),
  );
  return study.assignee?.displayName ?? null;
}

const nobody = { version: 0, studyId: randomUUID() };

test('who takes a study has it, and the trail says so with the patient', async () => {
  const study = await insert();
  const taken = await takeStudy(ada, { studyId: study.id, version: 0 });
  expect(taken).toMatchObject({ assigneeId: ada.agent.userId, version: 1, assignedAt: expect.any(Date) });
  expect(await clinic.auditTrail('study:assign')).toMatchObject([
    { action: 'UPDATE', entityId: study.id, patientId: study.patientId, detail: { step: 'take', version: 1 } },
  ]);
});

test('of two who take a study at once one gets it, and the other is told who', async () => {
  for (let round = 0; round < 5; round++) {
    const study = await insert();
    const ask = { studyId: study.id, version: 0 };
    const answers = await Promise.allSettled([takeStudy(ada, ask), takeStudy(bo, ask)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = await assigneeOf(study.id);
    const [refused] = answers.filter((answer) => answer.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'STUDY_TAKEN', message: `${winner} took this study meanwhile.` });
  }
});

test('a change that was not seen is refused as one', async () => {
  const study = await insert();
  await escalateStudy(bo, { studyId: study.id, version: 0, reason: 'pain at night' });
  await expect(takeStudy(ada, { studyId: study.id, version: 0 })).rejects.toMatchObject({ code: 'STUDY_CHANGED' });
  expect(await assigneeOf(study.id)).toBeNull();
});

test('what one took one may give back, and nobody else’s', async () => {
  const study = await insert();
  await takeStudy(ada, { studyId: study.id, version: 0 });
  const asBo = releaseStudy(bo, { studyId: study.id, version: 1 });
  await expect(asBo).rejects.toMatchObject({ code: 'STUDY_NOT_YOURS' });
  await releaseStudy(ada, { studyId: study.id, version: 1 });
  expect(await assigneeOf(study.id)).toBeNull();
  expect((await takeStudy(bo, { studyId: study.id, version: 2 })).version).toBe(3);
});

test('the next study is the first of the list that nobody has', async () => {
  const clear = await insert({ flag: 'CLEAR' });
  const cms = await insert({ flag: 'CMS' });
  const taken = await insert({ flag: 'CMS', assigneeId: bo.agent.userId, receivedAt: new Date(Date.now() - 60_000) });
  const late = await insert({ flag: 'CLEAR', receivedAt: new Date(Date.now() - 9 * 3_600_000) });
  const order = [late.id, cms.id, clear.id];
  for (const id of order) expect((await takeNextStudy(ada)).id).toBe(id);
  await expect(takeNextStudy(ada)).rejects.toMatchObject({ code: 'NOTHING_TO_TAKE' });
  expect(await assigneeOf(taken.id)).toBe('Reader 2');
});

test('two who take the next study at once get two studies', async () => {
  const studies = [await insert({ flag: 'CMS' }), await insert({ flag: 'CMS' })];
  const taken = await Promise.all([takeNextStudy(ada), takeNextStudy(bo)]);
  expect(taken.map(({ id }) => id).sort()).toEqual(studies.map(({ id }) => id).sort());
});

test('the second reading is another person’s: it is neither next for the first reader nor theirs to take or be handed', async () => {
  const study = await insert({ readingStatus: 'SECOND_READ' });
  const readerId = ada.agent.userId ?? '';
  await clinic.rows.transaction((tx) => tx.reading.create({ data: { studyId: study.id, readerId, turn: 'FIRST' } }));
  await expect(takeNextStudy(ada)).rejects.toMatchObject({ code: 'NOTHING_TO_TAKE' });
  const readBefore = { code: 'STUDY_READ_BEFORE' };
  await expect(takeStudy(ada, { studyId: study.id, version: 0 })).rejects.toMatchObject(readBefore);
  const toAda = { studyId: study.id, version: 0, toUserId: ada.agent.userId ?? '' };
  await expect(handOverStudy(bo, toAda)).rejects.toMatchObject(readBefore);
  await expect(takeOverStudy(ada, { studyId: study.id, version: 0 })).rejects.toMatchObject(readBefore);
  expect((await takeNextStudy(bo)).id).toBe(study.id);
});

test('a study is handed to a named reader, also one that an absent colleague has', async () => {
  const study = await insert();
  await takeStudy(bo, { studyId: study.id, version: 0 });
  const handed = { studyId: study.id, version: 1, toUserId: ada.agent.userId ?? '' };
  await handOverStudy(ada, handed);
  expect(await assigneeOf(study.id)).toBe('The clinician');
  expect((await clinic.auditTrail('study:assign')).at(-1)).toMatchObject({ detail: { step: 'hand-over' } });
  expect((await listReaders(ada)).map(({ displayName }) => displayName)).toEqual([
    'Reader 2',
    'Reader 3',
    'The clinician',
  ]);
});

test('what a colleague has is taken over by who saw that they have it', async () => {
  const study = await insert();
  const seen = { studyId: study.id, version: 1 };
  await takeStudy(bo, { studyId: study.id, version: 0 });
  await expect(takeStudy(ada, seen)).rejects.toMatchObject({ code: 'STUDY_TAKEN' });
  await expect(takeOverStudy(ada, { ...seen, version: 0 })).rejects.toMatchObject({ code: 'STUDY_TAKEN' });
  expect(await takeOverStudy(ada, seen)).toMatchObject({ assigneeId: ada.agent.userId, version: 2 });
  expect((await clinic.auditTrail('study:assign')).at(-1)).toMatchObject({ detail: { step: 'take-over' } });
});

test('a study is handed to nobody outside, and to nobody who does not read', async () => {
  const study = await insert();
  const other = await platform.openClinic();
  const outside = other.as('CLINICIAN').agent.userId ?? '';
  for (const toUserId of [outside, clinic.as('ADMIN').agent.userId ?? '', randomUUID(), 'nobody']) {
    const handed = handOverStudy(ada, { studyId: study.id, version: 0, toUserId });
    await expect(handed).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' });
  }
});

test('who acknowledged first stays named', async () => {
  const study = await insert({ flag: 'CMS' });
  const first = await acknowledgeStudy(ada, { studyId: study.id, version: 0 });
  expect(first).toMatchObject({ acknowledgedById: ada.agent.userId, version: 1 });
  const again = await acknowledgeStudy(bo, { studyId: study.id, version: 1 });
  expect(again).toMatchObject({ acknowledgedById: ada.agent.userId, version: 1 });
});

test('an escalated study comes first, with its reason, until that is withdrawn', async () => {
  const clear = await insert({ flag: 'CLEAR' });
  const cms = await insert({ flag: 'CMS' });
  const first = async () => (await listWorklist(ada, {})).edges[0]?.studyId;
  await expect(escalateStudy(ada, { studyId: clear.id, version: 0, reason: ' ' })).rejects.toMatchObject({
    code: 'REASON_MISSING',
  });
  await escalateStudy(ada, { studyId: clear.id, version: 0, reason: ' new weakness ' });
  expect(await first()).toBe(clear.id);
  const [held] = (await clinic.held()).studies.filter(({ id }) => id === clear.id);
  expect(held).toMatchObject({ escalationReason: 'new weakness', escalatedById: ada.agent.userId });
  expect(JSON.stringify(await clinic.auditTrail())).not.toContain('weakness');
  await withdrawEscalation(bo, { studyId: clear.id, version: 1 });
  expect(await first()).toBe(cms.id);
});

test('what is read, of another clinic or not there is left alone', async () => {
  const read = await insert({ awaitsReading: false, readingStatus: 'SIGNED' });
  const study = await insert();
  const stranger = (await platform.openClinic()).as('CLINICIAN');
  const steps = [takeStudy, takeOverStudy, releaseStudy, acknowledgeStudy, withdrawEscalation];
  for (const step of steps) {
    await expect(step(ada, { studyId: read.id, version: 0 })).rejects.toMatchObject({ code: 'STUDY_NOT_WAITING' });
    await expect(step(stranger, { studyId: study.id, version: 0 })).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
    await expect(step(ada, nobody)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  }
  const worker = { ...ada, agent: { ...ada.agent, userId: null } };
  await expect(takeStudy(worker, { studyId: study.id, version: 0 })).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
  });
});
