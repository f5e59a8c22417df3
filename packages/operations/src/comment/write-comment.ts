import type { Comment, ImagingStudy } from '@plumbline/database/client';
import { commentBody, DomainError, isMentioned } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findStudy } from '../study/find-study.ts';
import { listMentionableMembers } from './list-mentionable-members.ts';

export interface CommentToWrite {
  readonly studyId: string;
  /** 1 to 2,000 characters; names members as `@Display Name`. */
  readonly body: string;
  /** The members whom the text names: two may have one name, so the text alone does not say. */
  readonly mentionedUserIds: readonly string[];
}

export interface WrittenComment {
  readonly comment: Comment;
  readonly study: ImagingStudy;
}

/**
 * Writes a comment on a study for its other readers; it cannot be changed or taken back. Each member whom its text
 * names, except its author, finds it among their mentions.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), COMMENT_INVALID, STUDY_NOT_FOUND,
 * MENTION_UNKNOWN for somebody who does not open studies here
 */
export async function writeComment(context: OperationContext, input: CommentToWrite): Promise<WrittenComment> {
  await requirePermission(context, 'comment:write');
  const authorId = context.agent.userId;
  if (authorId === null) throw new DomainError('PERMISSION_MISSING', { permission: 'comment:write' });
  const body = commentBody(input.body);
  return context.organization.transaction(async (transaction) => {
    const study = await findStudy(transaction, input.studyId);
    if (study === null) throw new DomainError('STUDY_NOT_FOUND');
    const members = await listMentionableMembers(transaction);
    const meant = members.filter(({ id }) => input.mentionedUserIds.includes(id));
    if (meant.length < new Set(input.mentionedUserIds).size) throw new DomainError('MENTION_UNKNOWN');
    const mentioned = meant.filter(({ id, displayName }) => id !== authorId && isMentioned(body, displayName));
    const comment = await transaction.comment.create({ data: { studyId: study.id, authorId, body } });
    await transaction.mention.createMany({
      data: mentioned.map(({ id: userId }) => ({ commentId: comment.id, userId })),
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'comment:write',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { mentions: mentioned.length },
    });
    return { comment, study };
  });
}
