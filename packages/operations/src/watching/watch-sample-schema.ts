import type { WatchSample } from '@plumbline/domain';
import { ofDistributions, ofMixes } from '@plumbline/domain';
import { z } from 'zod';

const share = z.object({ count: z.number(), total: z.number() });
const counts = z.record(z.string(), z.number());

/** A sample as a reference window's row keeps it. */
export const watchSampleSchema: z.ZodType<WatchSample> = z.object({
  studies: z.number(),
  values: z.object(ofDistributions(() => z.array(z.number()))),
  mixes: z.object(ofMixes(() => counts)),
  positives: z.object({ SCOLIOSIS: share, CMS: share }),
  abstentions: counts,
  failures: z.number(),
  late: z.number(),
  rejections: share,
});
