'use server';
import { z } from 'zod';
import { writeCommentDocument } from '../../graphql/comment.ts';
import type { StudyCommentFragment } from '../../graphql/generated/graphql.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

export type WriteOutcome =
  | { readonly kind: 'WRITTEN'; readonly comment: StudyCommentFragment }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

const input = z.object({
  studyId: z.string().min(1),
  body: z.string(),
  mentionedUserIds: z.array(z.string()).max(100),
});

/** Writes a comment as the person whose session this is. */
export async function writeComment(asked: z.infer<typeof input>): Promise<WriteOutcome> {
  const parsed = input.safeParse(asked);
  if (!parsed.success) return { kind: 'REFUSED', sentence: (await readWords('comment'))('failed') };
  const { writeComment: result } = await askApiForPage(writeCommentDocument, { input: parsed.data });
  if (result.__typename === 'CommentWritten') return { kind: 'WRITTEN', comment: result.comment };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}
