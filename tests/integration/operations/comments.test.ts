import { randomUUID } from 'node:crypto';
import { listMentionableMembers, listMentions, seeMentions, storeFilms, writeComment } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { freshUid, phantomFilm } from './phantom-film.ts';

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

async function storedStudy(of: Clinic): Promise<string> {
  const films = [phantomFilm('CORONAL', { studyInstanceUid: freshUid() })];
  const [result] = await storeFilms(of.as('CLINICIAN'), { films });
  if (result === undefined || result.status === 'REFUSED') throw new Error('The film was refused.');
  return result.studyId;
}

/** Writes as the clinician, naming the colleague. */
function write(body: string, mentionedUserIds: readonly string[] = [colleagueId()]) {
  return writeComment(clinic.as('CLINICIAN'), { studyId, body, mentionedUserIds });
}

function colleagueId(): string {
  return clinic.asReader(2).agent.userId ?? '';
}

test('a comment names a colleague, who finds it until they have seen it; the author finds nothing', async () => {
  const { comment } = await write('  @Reader 2 please look at the apex ');
  expect(comment.body).toBe('@Reader 2 please look at the apex');
  expect(await listMentions(clinic.as('CLINICIAN'))).toEqual([]);
  const mentions = await listMentions(clinic.asReader(2));
  expect(mentions).toHaveLength(1);
  expect(await seeMentions(clinic.asReader(2), { mentionIds: mentions })).toEqual({ seen: 1 });
  expect(await seeMentions(clinic.asReader(2), { mentionIds: mentions })).toEqual({ seen: 0 });
  expect(await listMentions(clinic.asReader(2))).toEqual([]);
  expect(await clinic.auditTrail('comment:write')).toMatchObject([
    { action: 'CREATE', entityId: studyId, detail: { mentions: 1 } },
    { action: 'READ', agentName: 'Reader 2', detail: { mentions: 1 } },
    { action: 'UPDATE', agentName: 'Reader 2', detail: { seen: 1 } },
  ]);
});

test('nobody sees a mention for somebody else', async () => {
  await write('@Reader 2 please look');
  const mentionIds = await listMentions(clinic.asReader(2));
  expect(await seeMentions(clinic.as('CLINICIAN'), { mentionIds })).toEqual({ seen: 0 });
  expect(await listMentions(clinic.asReader(2))).toEqual(mentionIds);
});

test('a member whom the text does not name any more is not told, and nobody mentions themselves', async () => {
  await write('please look at the apex');
  expect(await listMentions(clinic.asReader(2))).toEqual([]);
  const self = clinic.as('CLINICIAN').agent.userId ?? '';
  await write('as @The clinician said', [self]);
  expect(await listMentions(clinic.as('CLINICIAN'))).toEqual([]);
});

test('who cannot open a study cannot be named, and nothing is written', async () => {
  const auditor = clinic.as('AUDITOR').agent.userId ?? '';
  for (const stranger of [auditor, randomUUID(), 'nobody']) {
    await expect(write('@The auditor look', [stranger])).rejects.toMatchObject({ code: 'MENTION_UNKNOWN' });
  }
  const comments = await clinic.rows.transaction((transaction) => transaction.comment.findMany());
  expect(comments).toEqual([]);
  const members = await clinic.rows.transaction(listMentionableMembers);
  expect(members.map(({ displayName }) => displayName)).toEqual(['Reader 2', 'Reader 3', 'The clinician']);
});

test('another clinic’s study and members are not there', async () => {
  const other = await platform.openClinic();
  const elsewhere = { studyId, body: 'hello there', mentionedUserIds: [] };
  await expect(writeComment(other.as('CLINICIAN'), elsewhere)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  const stranger = other.as('CLINICIAN').agent.userId ?? '';
  await expect(write('@The clinician look', [stranger])).rejects.toMatchObject({ code: 'MENTION_UNKNOWN' });
});

test('a comment stays as it was written, whoever asks', async () => {
  const { comment } = await write('left thoracic', []);
  const change = clinic.rows.transaction((transaction) =>
    transaction.comment.update({ where: { id: comment.id }, data: { body: 'right thoracic' } }),
  );
  await expect(change).rejects.toThrow();
});
