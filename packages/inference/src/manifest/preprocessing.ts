import { z } from 'zod';

/** How a film becomes a network's input; models/training/preprocess.py does the same. */
export const preprocessingSchema = z.strictObject({
  resize: z.strictObject({
    height: z.int().positive(),
    width: z.int().positive(),
    method: z.literal('area'),
    fit: z.literal('contain'),
    padValue: z.number(),
  }),
  window: z
    .strictObject({ lowerPercentile: z.number().min(0), upperPercentile: z.number().max(100) })
    .refine((window) => window.lowerPercentile < window.upperPercentile, 'The lower percentile lies below the upper.'),
  normalization: z.strictObject({ mean: z.number(), std: z.number().positive() }),
});
export type Preprocessing = z.infer<typeof preprocessingSchema>;
