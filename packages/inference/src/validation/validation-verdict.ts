import { z } from 'zod';

/** The largest difference of any output value between two runs over the same films: sums may be added up in another order. */
export const determinismTolerance = 1e-4;

/** What the sandboxed process says of a model's folder, as its one line of output. */
export const validationVerdictSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('ACCEPTED'),
    /** Of the manifest that was looked at. */
    manifestSha256: z.string(),
    graphs: z.int().positive(),
    /** Studies that each graph was run over, twice. */
    goldenStudies: z.int().positive(),
    largestDifference: z.number().min(0).max(determinismTolerance),
  }),
  z.strictObject({
    status: z.literal('REFUSED'),
    /** Of a MODEL_INVALID. */
    detail: z.record(z.string(), z.union([z.string().max(500), z.number()])),
    /** Words of the runtime, for the log. */
    reason: z.string().max(2_000),
  }),
]);
export type ValidationVerdict = z.infer<typeof validationVerdictSchema>;
