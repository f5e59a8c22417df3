'use server';
import { z } from 'zod';
import { seeMentionsDocument } from '../../graphql/comment.ts';
import { askApiForPage } from '../../session/ask-api.ts';

const input = z.array(z.string().min(1)).max(100);

/** Marks mentions of the person whose session this is as seen. */
export async function seeMentions(mentionIds: readonly string[]): Promise<void> {
  await askApiForPage(seeMentionsDocument, { input: { mentionIds: input.parse(mentionIds) } });
}
