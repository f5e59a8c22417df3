import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '../operations/clinic.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';
import { storedStudy } from './screened-study.ts';

const writeDocument = `mutation Write($input: WriteCommentInput!) {
  writeComment(input: $input) {
    __typename
    ... on CommentWritten { comment { body authorName mentionedNames } study { comments { body } } }
    ... on Refusal { code message }
  }
}`;
const mentionsDocument = `{
  unseenMentionCount
  mentionsOfMine { id comment { body authorName } study { id patient { mrn } } }
}`;
const membersSchema = z.object({
  mentionableMembers: z.array(z.object({ id: z.string(), displayName: z.string() })),
});
const mentionsSchema = z.object({ mentionsOfMine: z.array(z.looseObject({ id: z.string() })) });

describe('comments', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let studyId: string;
  let token: string;
  let colleagueToken: string;

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    studyId = await storedStudy(clinic, { mrn: 'MRN-7' });
    token = await api.tokenOf(clinic, 'CLINICIAN');
    colleagueToken = await api.tokenOfReader(clinic, 2);
  });
  afterAll(() => api.close());

  async function colleagueId(): Promise<string> {
    const { data } = await api.ask('{ mentionableMembers { id displayName } }', { token });
    const { mentionableMembers } = membersSchema.parse(data);
    return mentionableMembers.find(({ displayName }) => displayName === 'Reader 2')?.id ?? '';
  }

  test('a comment reaches the one it names, with study and patient, until it is seen', async () => {
    const input = { studyId, body: '@Reader 2 please look', mentionedUserIds: [await colleagueId()] };
    const written = await api.ask(writeDocument, { token, variables: { input } });
    expect(written).toMatchObject({
      errors: [],
      data: {
        writeComment: {
          __typename: 'CommentWritten',
          comment: { body: input.body, authorName: 'The clinician', mentionedNames: ['Reader 2'] },
          study: { comments: [{ body: input.body }] },
        },
      },
    });
    const found = await api.ask(mentionsDocument, { token: colleagueToken });
    expect(found.data).toMatchObject({
      unseenMentionCount: 1,
      mentionsOfMine: [
        {
          comment: { body: input.body, authorName: 'The clinician' },
          study: { id: studyId, patient: { mrn: 'MRN-7' } },
        },
      ],
    });
    const { mentionsOfMine } = mentionsSchema.parse(found.data);
    const see = 'mutation See($input: SeeMentionsInput!) { seeMentions(input: $input) { seen } }';
    const seen = await api.ask(see, {
      token: colleagueToken,
      variables: { input: { mentionIds: mentionsOfMine.map(({ id }) => id) } },
    });
    expect(seen.data).toEqual({ seeMentions: { seen: 1 } });
    expect((await api.ask(mentionsDocument, { token: colleagueToken })).data).toEqual({
      unseenMentionCount: 0,
      mentionsOfMine: [],
    });
  });

  test('a comment that says nothing is refused in a sentence', async () => {
    const input = { studyId, body: ' ', mentionedUserIds: [] };
    expect((await api.ask(writeDocument, { token, variables: { input } })).data).toEqual({
      writeComment: {
        __typename: 'OperationRefused',
        code: 'COMMENT_INVALID',
        message: 'Write a comment of 1 to 2,000 characters.',
      },
    });
  });

  test('comments are shown only of a study that is opened', async () => {
    const listed = await api.ask('{ worklist { edges { node { comments { body } } } } }', { token });
    expect(codesOf(listed)).toEqual(['FORBIDDEN']);
    expect(listed.data).toBeNull();
  });
});
