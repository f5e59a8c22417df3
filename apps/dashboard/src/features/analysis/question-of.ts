import { z } from 'zod';
import { type AnalysisTab, tabOf } from './tab-of.ts';

const share = z.coerce.number().min(0).max(1).nullable().catch(null).default(null);

const shape = z.object({
  version: z.string().nullable().catch(null).default(null),
  task: z.enum(['CMS', 'SCOLIOSIS']).catch('CMS').default('CMS'),
  threshold: share,
  prevalence: share,
  tab: z.string().catch('').default(''),
});

export type AskedFigures = Omit<z.infer<typeof shape>, 'tab'> & { readonly tab: AnalysisTab };

/** What an address asks for; what it says wrongly is left out. */
export function questionOf(parameters: Readonly<Record<string, string | string[] | undefined>>): AskedFigures {
  const { tab, ...question } = shape.parse(parameters);
  return { ...question, tab: tabOf(tab) };
}
