'use server';
import { z } from 'zod';
import type { ClinicSettingsFragment } from '../../graphql/generated/graphql.ts';
import { changeSettingsDocument } from '../../graphql/settings.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

export type ChangeOutcome =
  | { readonly kind: 'CHANGED'; readonly settings: ClinicSettingsFragment }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

/** GraphQL's integers; a time that is none, or is out of every range, is the API's to refuse as what it is. */
const minutes = z.number().transform((value) => (Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : 0));

const input = z.object({
  version: z.number().int(),
  blindedFirstRead: z.boolean(),
  secondRead: z.enum(['NONE', 'FLAGGED', 'ALL']),
  concordantShare: z.number(),
  resultLimitMinutes: minutes,
  flaggedReadLimitMinutes: minutes,
  readLimitMinutes: minutes,
  mriLimitMinutes: minutes,
  maximumWaitMinutes: minutes,
  warningShare: z.number(),
  cmsPrevalence: z.number(),
});

/** Changes the clinic's settings as the person whose session this is. */
export async function changeSettings(asked: z.input<typeof input>): Promise<ChangeOutcome> {
  const parsed = input.safeParse(asked);
  if (!parsed.success) return { kind: 'REFUSED', sentence: (await readWords('settings'))('failed') };
  const { changeOrganizationSettings: result } = await askApiForPage(changeSettingsDocument, { input: parsed.data });
  if (result.__typename === 'OrganizationSettingsChanged') return { kind: 'CHANGED', settings: result.settings };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}
