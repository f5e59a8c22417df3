import { areWordsWithheld } from '@plumbline/domain';
import {
  listMentionableMembers,
  listMentions,
  type MentionableMember,
  seeMentions,
  type WrittenComment,
  writeComment,
} from '@plumbline/operations';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const member = builder.objectRef<MentionableMember>('MentionableMember').implement({
  description: 'A member of the clinic whom a comment can name.',
  authScopes: { permission: 'comment:write' },
  fields: (t) => ({ id: t.exposeID('id'), displayName: t.exposeString('displayName') }),
});

export const comment = builder.prismaObject('Comment', {
  description: 'What a member wrote on a study. Who wrote it and when is always told, the words are where they may be.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    body: t.string({
      description:
        'Null while the result or the first reading is kept from the caller, who did not write it: it may speak of either.',
      nullable: true,
      select: { body: true, authorId: true, study: { select: { id: true, readingStatus: true } } },
      resolve: async ({ body, authorId, study }, _args, context) => {
        const isOwn = authorId === context.caller?.agent.userId;
        return areWordsWithheld(await context.withholding.of(study), { isOwn }) ? null : body;
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    authorName: t.string({
      select: { author: { select: { displayName: true } } },
      resolve: ({ author }) => author.displayName,
    }),
    mentionedNames: t.stringList({
      description: 'The members whom it names, as they are called now.',
      select: { mentions: { select: { user: { select: { displayName: true } } } } },
      resolve: ({ mentions }) => mentions.map(({ user }) => user.displayName),
    }),
  }),
});

const mention = builder.prismaObject('Mention', {
  authScopes: { permission: 'comment:write' },
  fields: (t) => ({
    id: t.exposeID('id'),
    comment: t.relation('comment'),
    study: t.field({
      type: imagingStudy,
      select: (_args, _context, nestedSelection) => ({ comment: { select: { study: nestedSelection() } } }),
      resolve: ({ comment: { study } }) => study,
    }),
  }),
});

const commentWritten = builder.objectRef<WrittenComment>('CommentWritten').implement({
  authScopes: { permission: 'comment:write' },
  fields: (t) => ({
    comment: t.expose('comment', { type: comment }),
    study: t.expose('study', { type: imagingStudy }),
  }),
});

const mentionsSeen = builder.objectRef<{ readonly seen: number }>('MentionsSeen').implement({
  authScopes: { permission: 'comment:write' },
  fields: (t) => ({ seen: t.exposeInt('seen', { description: 'How many were not seen before.' }) }),
});

const writeCommentInput = builder.inputType('WriteCommentInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    body: t.string({ required: true, description: '1 to 2,000 characters; names members as @Display Name.' }),
    mentionedUserIds: t.idList({ required: true, description: 'The members whom the text names.' }),
  }),
});

const seeMentionsInput = builder.inputType('SeeMentionsInput', {
  fields: (t) => ({ mentionIds: t.idList({ required: true }) }),
});

builder.queryFields((t) => ({
  mentionableMembers: t.field({
    description: 'The members whom a comment can name, by name.',
    type: [member],
    authScopes: { permission: 'comment:write' },
    resolve: async (_root, _args, { tx }) => [...(await listMentionableMembers(tx))],
  }),
  mentionsOfMine: t.prismaField({
    description: 'Comments that name the caller and that they have not seen, the latest first; at most 100.',
    type: [mention],
    authScopes: { permission: 'comment:write' },
    resolve: async (query, _root, _args, context) => {
      const ids = await listMentions(context.operations);
      const mentions = await context.tx.mention.findMany({ ...query, where: { id: { in: [...ids] } } });
      return mentions.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  }),
  unseenMentionCount: t.int({
    description:
      'How many comments name the caller and were not seen by them. A number only, so no viewing is recorded.',
    authScopes: { permission: 'comment:write' },
    resolve: (_root, _args, { tx }) => tx.mention.count({ where: { userId: tx.agent.userId ?? '', seenAt: null } }),
  }),
}));

builder.mutationFields((t) => ({
  writeComment: t.field({
    description: 'Writes a comment on a study. It cannot be changed or taken back; a later one stands beside it.',
    type: commentWritten,
    authScopes: { permission: 'comment:write' },
    errors: { types: [OperationRefused], union: { name: 'WriteCommentResult' } },
    args: { input: t.arg({ type: writeCommentInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const written = await orRefuse(OperationRefused, () => writeComment(context.operations, input));
      // The comment is in the audit trail with its study and patient, so the study may be shown with it.
      context.openedStudyIds.add(written.study.id);
      return written;
    },
  }),
  seeMentions: t.field({
    type: mentionsSeen,
    authScopes: { permission: 'comment:write' },
    args: { input: t.arg({ type: seeMentionsInput, required: true }) },
    resolve: (_root, { input }, context) => seeMentions(context.operations, input),
  }),
}));
