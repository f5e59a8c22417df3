import { ofDistributions, ofMixes, type WatchSample } from '@plumbline/domain';
import { z } from 'zod';

const share = z.object({ count: z.number(), total: z.number() });
const counts = z.record(z.string(), z.number());
const spread = z.object({ tenth: z.number(), half: z.number(), nineTenths: z.number() }).nullable();

/** What a day's row keeps of its studies: enough to draw them, too little to find one. */
export const windowSummarySchema = z.object({
  spreads: z.object(ofDistributions(() => spread)),
  mixes: z.object(ofMixes(() => counts)),
  positives: z.object({ SCOLIOSIS: share, CMS: share }),
  abstentions: counts,
  failures: z.number(),
  late: z.number(),
  rejections: share,
});
export type WindowSummary = z.infer<typeof windowSummarySchema>;

/** A tenth, half and nine tenths of a distribution. */
export type Spread = NonNullable<z.infer<typeof spread>>;

export function windowSummary({ values, mixes, positives, abstentions, ...rest }: WatchSample): WindowSummary {
  const { failures, late, rejections } = rest;
  const spreads = ofDistributions((measure) => spreadOf(values[measure]));
  return { spreads, mixes, positives, abstentions, failures, late, rejections };
}

/** Null without a number. */
function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  return { tenth: at(0.1), half: at(0.5), nineTenths: at(0.9) };
}
