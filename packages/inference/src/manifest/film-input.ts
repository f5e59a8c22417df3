import { View } from '@plumbline/database/enums';
import { z } from 'zod';
import { preprocessingSchema } from './preprocessing.ts';

const name = z.string().min(1);
const count = z.int().nonnegative();

/** One film that goes in, and what the bundle says of that film itself, whichever networks look at it. */
export const filmInputSchema = z.strictObject({
  name,
  view: z.enum(View),
  /** [batch, channel, height, width]; null is the batch, of any size. */
  shape: z.tuple([z.null(), z.literal(1), z.int().positive(), z.int().positive()]),
  preprocessing: preprocessingSchema,
  outputs: z.strictObject({
    /** [batch, 3] logits over `viewClasses`. */
    view: name,
    /** [batch, embeddingLength]: the backbone's pooled features. */
    embedding: name,
    /** [batch, 1]: how far the film lies from the films of the training; larger is stranger. */
    distance: name,
  }),
  embeddingLength: z.int().positive(),
  /** Chosen on the validation films, of which so many were accepted and refused. */
  limits: z.strictObject({
    /** A film whose own view is less probable than this is not taken for that view. */
    viewProbability: z.number().min(0).max(1),
    /** A film that lies further away is not judged. */
    distance: z.number().positive(),
    validation: z.strictObject({ accepted: count, refused: count }),
  }),
});
export type FilmInput = z.infer<typeof filmInputSchema>;
