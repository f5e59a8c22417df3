'use server';
import { z } from 'zod';
import type { SavedFilterLineFragment } from '../../graphql/generated/graphql.ts';
import { saveFilterDocument, setFilterRemovedDocument } from '../../graphql/saved-filter.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import { worklistFilters } from './worklist-filter.ts';

export type FilterOutcome =
  | { readonly kind: 'DONE'; readonly filter: SavedFilterLineFragment }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

const input = z.object({
  name: z.string(),
  filter: z.enum([...worklistFilters, 'UNREAD']),
  search: z.string(),
  shared: z.boolean(),
});

/** Keeps the question that is being asked, for oneself or for the clinic. Throws for what no screen sends. */
export async function saveFilter(asked: z.infer<typeof input>): Promise<FilterOutcome> {
  const { saveFilter: result } = await askApiForPage(saveFilterDocument, { input: input.parse(asked) });
  if (result.__typename === 'FilterSaved') return { kind: 'DONE', filter: result.filter };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}

const removal = z.object({ filterId: z.string().min(1), removed: z.boolean() });

/** Takes a saved filter of one's own away, or brings it back. */
export async function setFilterRemoved(asked: z.infer<typeof removal>): Promise<FilterOutcome> {
  const { setFilterRemoved: result } = await askApiForPage(setFilterRemovedDocument, removal.parse(asked));
  if (result.__typename === 'FilterSaved') return { kind: 'DONE', filter: result.filter };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}
