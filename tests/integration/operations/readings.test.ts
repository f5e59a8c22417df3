import { randomUUID } from 'node:crypto';
import type { ReadingContent } from '@plumbline/domain';
import { amendReading, type SignatureContext, signReading, takeOverStudy, takeStudy } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storedStudy } from '../api/screened-study.ts';
import { type Clinic, openPlatform, type Platform, password, type Reader } from './clinic.ts';
import { screenAs } from './model-output.ts';
import { accepted, unaided } from './reading-content.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

function study(id: string) {
  return clinic.rows.transaction((transaction) =>
    transaction.imagingStudy.findUniqueOrThrow({
      where: { id },
      include: { readings: { orderBy: { signedAt: 'asc' }, include: { curves: true } }, inferenceRuns: true },
    }),
  );
}

/** Signs what the study awaits, as it is now, and says what became of the study. */
async function sign(reader: Reader, studyId: string, content: Partial<ReadingContent> = {}) {
  const { version } = await study(studyId);
  const input = { studyId, version, content: { ...unaided, ...content }, password };
  return signReading(clinic.asReader(reader), input);
}

const signUnseen = (context: SignatureContext, studyId: string, change: object = {}) =>
  signReading(context, { studyId, version: 0, content: unaided, password, ...change });

describe('a signed reading', () => {
  test('keeps the run that was shown and all that was said, marks the study and is recorded', async () => {
    await clinic.deployModel();
    const studyId = await storedStudy(clinic);
    const [run] = (await study(studyId)).inferenceRuns;
    await screenAs(clinic, run?.id ?? '', { shares: [1, 2, 5] });
    const said = {
      ...accepted,
      cmsSuspicion: 'PROBABLE',
      curvePattern: 'LEFT_THORACIC',
      curves: [
        { cobbDegrees: 44.5, convexity: 'LEFT', apex: 't8/9', upperEnd: 'T4', lowerEnd: 'T12' },
        { cobbDegrees: 21, convexity: 'RIGHT', apex: 'L2', upperEnd: null, lowerEnd: null },
      ],
      coronalBalanceMm: -12.5,
      kyphosisDegrees: 41,
      comment: '  left thoracic curve ',
    } as const;
    const context = clinic.asReader(1);
    const signed = await signReading(context, { studyId, version: 0, content: said, password });
    const { curves, comment, ...rest } = said;
    expect(signed.reading).toMatchObject({
      ...rest,
      comment: 'left thoracic curve',
      studyId,
      readerId: context.agent.userId,
      turn: 'FIRST',
      amendsId: null,
      inferenceRunId: run?.id,
    });
    const { signedAt } = signed.reading;
    expect(await study(studyId)).toMatchObject({
      readingStatus: 'SIGNED',
      awaitsReading: false,
      version: 1,
      firstReadAt: signedAt,
      cmsSuspectedAt: signedAt,
      mriDecidedAt: null,
      readings: [
        {
          curves: [
            { ordinal: 1, ...curves[0], apex: 'T8/9' },
            { ordinal: 2, ...curves[1] },
          ],
        },
      ],
    });
    const detail = { turn: 'FIRST', verdict: 'ACCEPT', amends: false, hadResult: true, readingStatus: 'SIGNED' };
    expect(await clinic.auditTrail('reading:sign')).toMatchObject([
      { action: 'CREATE', outcome: 'SUCCESS', entityId: studyId, patientId: expect.any(String), detail },
    ]);
  });

  test('of a study without a result keeps no run and has no verdict', async () => {
    const studyId = await storedStudy(clinic);
    await expect(signUnseen(clinic.asReader(1), studyId, { content: accepted })).rejects.toMatchObject({
      code: 'VERDICT_WITHOUT_RESULT',
    });
    const { reading } = await sign(1, studyId);
    expect(reading).toMatchObject({ inferenceRunId: null, verdict: null });
  });

  test('is the last one: a signed study is not read again', async () => {
    const studyId = await storedStudy(clinic);
    await sign(1, studyId);
    await expect(sign(2, studyId)).rejects.toMatchObject({ code: 'STUDY_NOT_WAITING' });
  });
});

test('a result that came while the reader was looking is not signed unseen', async () => {
  await clinic.deployModel();
  const studyId = await storedStudy(clinic);
  const [run] = (await study(studyId)).inferenceRuns;
  await clinic.rows.transaction((tx) =>
    tx.inferenceRun.updateMany({ where: { studyId }, data: { status: 'COMPLETED' } }),
  );
  const changed = { code: 'SCREENING_CHANGED' };
  const context = clinic.asReader(1);
  await expect(signUnseen(context, studyId, { screeningId: null })).rejects.toMatchObject(changed);
  await expect(signUnseen(context, studyId, { screeningId: randomUUID() })).rejects.toMatchObject(changed);
  const seen = await signUnseen(context, studyId, { screeningId: run?.id, content: accepted });
  expect(seen.reading.inferenceRunId).toBe(run?.id);
});

describe('two first readers at once', () => {
  test('one signs, the other is told, and nothing is lost', async () => {
    const studyId = await storedStudy(clinic);
    await clinic.set({ secondRead: 'ALL', concordantShare: 0 });
    const outcomes = await Promise.allSettled([
      signUnseen(clinic.asReader(1), studyId),
      signUnseen(clinic.asReader(2), studyId),
    ]);
    const signed = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(signed).toHaveLength(1);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'STUDY_CHANGED' });
    const loser = outcomes[0]?.status === 'rejected' ? 1 : 2;
    expect(await study(studyId)).toMatchObject({ readingStatus: 'SECOND_READ', version: 1 });
    // Having looked again, the same person is the second reader.
    expect((await sign(loser, studyId)).reading.turn).toBe('SECOND');
  });
});

describe('the signature', () => {
  test('with a wrong password signs nothing and is kept, by the platform and with no study', async () => {
    const studyId = await storedStudy(clinic);
    await expect(signUnseen(clinic.asReader(1), studyId, { password: 'guess' })).rejects.toMatchObject({
      code: 'SIGNATURE_REFUSED',
      message: 'The password is wrong, so nothing was signed.',
    });
    expect(await study(studyId)).toMatchObject({ readingStatus: 'UNREAD', version: 0, readings: [] });
    expect(await clinic.auditTrail('reading:sign')).toMatchObject([
      {
        outcome: 'MINOR_FAILURE',
        action: 'EXECUTE',
        agentName: 'The clinician',
        detail: { code: 'SIGNATURE_REFUSED' },
      },
    ]);
  });

  test('is paused after five wrong passwords, for this person alone, tried at once or one by one', async () => {
    const studyId = await storedStudy(clinic);
    const tries = Array.from({ length: 8 }, () => signUnseen(clinic.asReader(1), studyId, { password: 'guess' }));
    const codes = (await Promise.allSettled(tries)).map((one) => one.status === 'rejected' && one.reason.code);
    expect(codes.filter((code) => code === 'SIGNATURE_REFUSED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGNATURE_PAUSED')).toHaveLength(3);
    await expect(signUnseen(clinic.asReader(1), studyId)).rejects.toMatchObject({ code: 'SIGNATURE_PAUSED' });
    expect((await sign(2, studyId)).study.readingStatus).toBe('SIGNED');
  });

  test('is a person’s: the platform itself and an unknown person sign nothing', async () => {
    const studyId = await storedStudy(clinic);
    const context = clinic.asReader(1);
    const nobody = { ...context, agent: { ...context.agent, userId: null } };
    await expect(signUnseen(nobody, studyId)).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
    const unknown = { ...context, agent: { ...context.agent, userId: randomUUID() } };
    await expect(signUnseen(unknown, studyId)).rejects.toMatchObject({ code: 'SIGNATURE_REFUSED' });
  });
});

test('what a colleague works on is signed by them, or by who has taken it over', async () => {
  const studyId = await storedStudy(clinic);
  const byColleague = { studyId, content: unaided, password };
  await takeStudy(clinic.asReader(1), { studyId, version: 0 });
  // Who saw it free is told who took it; who saw that, that it has to be taken over first.
  await expect(signReading(clinic.asReader(2), { ...byColleague, version: 0 })).rejects.toMatchObject({
    code: 'STUDY_TAKEN',
    message: 'The clinician took this study meanwhile.',
  });
  await expect(signReading(clinic.asReader(2), { ...byColleague, version: 1 })).rejects.toMatchObject({
    code: 'STUDY_OF_COLLEAGUE',
    message: 'The clinician has this study. Take it over before you sign it.',
  });
  await takeOverStudy(clinic.asReader(2), { studyId, version: 1 });
  await expect(sign(1, studyId)).rejects.toMatchObject({ code: 'STUDY_OF_COLLEAGUE' });
  expect((await sign(2, studyId)).study.readingStatus).toBe('SIGNED');
});

test("another clinic's study can be neither signed nor amended", async () => {
  const studyId = await storedStudy(clinic);
  const { reading } = await sign(1, studyId);
  const lakeside = await platform.openClinic();
  await expect(signUnseen(lakeside.asReader(1), studyId)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  const amendment = { readingId: reading.id, version: 1, content: { ...unaided, comment: 'not mine' }, password };
  await expect(amendReading(lakeside.asReader(1), amendment)).rejects.toMatchObject({ code: 'READING_NOT_FOUND' });
});

describe('in a clinic that reads everything twice', () => {
  let studyId: string;
  beforeEach(async () => {
    await clinic.set({ secondRead: 'ALL', concordantShare: 0 });
    studyId = await storedStudy(clinic);
  });

  test('the second reader is somebody else, and readers who agree are done', async () => {
    expect((await sign(1, studyId)).study).toMatchObject({ readingStatus: 'SECOND_READ', awaitsReading: true });
    await expect(sign(1, studyId)).rejects.toMatchObject({ code: 'READER_SIGNED_BEFORE' });
    const { reading, study: after } = await sign(2, studyId);
    expect(reading.turn).toBe('SECOND');
    expect(after).toMatchObject({ readingStatus: 'SIGNED', awaitsReading: false, adjudicationReason: null });
  });

  test('who had taken the study has taken it for one turn', async () => {
    const assigneeId = clinic.asReader(1).agent.userId;
    await clinic.rows.transaction((tx) =>
      tx.imagingStudy.update({ where: { id: studyId }, data: { assigneeId, assignedAt: new Date() } }),
    );
    expect((await sign(1, studyId)).study).toMatchObject({ assigneeId: null, assignedAt: null });
  });

  test('a disagreement goes to a third person, whose word ends it; all three readings are kept', async () => {
    await sign(1, studyId, { cmsSuspicion: 'PROBABLE' });
    expect((await sign(2, studyId)).study).toMatchObject({
      readingStatus: 'ADJUDICATION',
      awaitsReading: true,
      adjudicationReason: 'DISAGREEMENT',
      cmsSuspectedAt: expect.any(Date),
    });
    for (const reader of [1, 2] as const) {
      await expect(sign(reader, studyId)).rejects.toMatchObject({ code: 'READER_SIGNED_BEFORE' });
    }
    await sign(3, studyId);
    // The adjudicator suspects nothing: there is nothing to be decided about an MRI.
    expect(await study(studyId)).toMatchObject({
      readingStatus: 'SIGNED',
      adjudicationReason: 'DISAGREEMENT',
      cmsSuspectedAt: null,
      readings: [{ turn: 'FIRST' }, { turn: 'SECOND' }, { turn: 'ADJUDICATION' }],
    });
  });

  test('an amendment that removes a disagreement does not call the adjudicator off', async () => {
    const { reading } = await sign(1, studyId, { scoliosis: 'ABSENT' });
    await sign(2, studyId);
    const content = { ...unaided, comment: 'I had not seen the curve' };
    const amendment = { readingId: reading.id, version: 2, content, password };
    const { study: after } = await amendReading(clinic.asReader(1), amendment);
    expect(after).toMatchObject({ readingStatus: 'ADJUDICATION', adjudicationReason: 'DISAGREEMENT' });
  });
});

test('of readers who agree a drawn share goes to adjudication too', async () => {
  await clinic.set({ secondRead: 'ALL', concordantShare: 1 });
  const studyId = await storedStudy(clinic);
  await sign(1, studyId);
  expect((await sign(2, studyId)).study).toMatchObject({
    readingStatus: 'ADJUDICATION',
    adjudicationReason: 'CONCORDANT_SAMPLE',
  });
});

test('in a clinic that reads flagged studies twice, the flag or the first reader asks for the second', async () => {
  await clinic.set({ secondRead: 'FLAGGED', concordantShare: 0 });
  const [clear, suspected, flagged] = [await storedStudy(clinic), await storedStudy(clinic), await storedStudy(clinic)];
  await clinic.rows.transaction((tx) => tx.imagingStudy.update({ where: { id: flagged }, data: { flag: 'CMS' } }));
  expect((await sign(1, clear)).study.readingStatus).toBe('SIGNED');
  expect((await sign(1, suspected, { cmsSuspicion: 'POSSIBLE' })).study.readingStatus).toBe('SECOND_READ');
  expect((await sign(1, flagged)).study.readingStatus).toBe('SECOND_READ');
});

describe('an amendment', () => {
  let studyId: string;
  let readingId: string;
  beforeEach(async () => {
    studyId = await storedStudy(clinic);
    readingId = (await sign(1, studyId, { cmsSuspicion: 'POSSIBLE' })).reading.id;
  });
  const amend = (reader: Reader, change: object = {}) =>
    amendReading(clinic.asReader(reader), {
      readingId,
      version: 1,
      content: { ...unaided, comment: 'the curve is postural' },
      password,
      ...change,
    });

  test('stands beside what it amends, in the same turn, and what follows is judged by it', async () => {
    const { reading, study: after } = await amend(1);
    expect(reading).toMatchObject({ amendsId: readingId, turn: 'FIRST', cmsSuspicion: 'NONE' });
    expect(after).toMatchObject({ readingStatus: 'SIGNED', version: 2, cmsSuspectedAt: null });
    const { readings } = await study(studyId);
    expect(readings).toMatchObject([{ id: readingId, cmsSuspicion: 'POSSIBLE' }, { amendsId: readingId }]);
    expect((await clinic.auditTrail('reading:sign')).at(-1)).toMatchObject({ detail: { amends: true } });
  });

  test('is of one’s own reading, of the latest, of the study as it was seen, with words and the password', async () => {
    const refused = (code: string) => ({ code });
    await expect(amend(2)).rejects.toMatchObject(refused('READING_OF_ANOTHER'));
    await expect(amend(1, { version: 0 })).rejects.toMatchObject(refused('STUDY_CHANGED'));
    await expect(amend(1, { content: unaided })).rejects.toMatchObject(refused('REASON_MISSING'));
    await expect(amend(1, { password: 'guess' })).rejects.toMatchObject(refused('SIGNATURE_REFUSED'));
    await expect(amend(1, { readingId: randomUUID() })).rejects.toMatchObject(refused('READING_NOT_FOUND'));
    const { reading } = await amend(1);
    await expect(amend(1, { version: 2 })).rejects.toMatchObject(refused('READING_AMENDED'));
    expect((await amend(1, { version: 2, readingId: reading.id })).reading.amendsId).toBe(reading.id);
  });

  test('can ask for the second reading that the first did not', async () => {
    const other = await storedStudy(clinic);
    await clinic.set({ secondRead: 'FLAGGED' });
    const { reading } = await sign(1, other);
    const content = { ...unaided, cmsSuspicion: 'PROBABLE', comment: 'apex at T6, convex left' } as const;
    const { study: after } = await amend(1, { readingId: reading.id, content });
    expect(after).toMatchObject({
      readingStatus: 'SECOND_READ',
      awaitsReading: true,
      cmsSuspectedAt: expect.any(Date),
    });
  });
});
