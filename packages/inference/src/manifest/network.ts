import { Architecture, Task, View } from '@plumbline/database/enums';
import { z } from 'zod';

const name = z.string().min(1);
const count = z.int().nonnegative();
const fraction = z.number().min(0).max(1);
const measured = z.strictObject({ auroc: fraction, confidenceInterval: z.tuple([fraction, fraction]) });

const operatingPoint = z.strictObject({
  task: z.enum(Task),
  name,
  /** At or above is positive. */
  threshold: fraction,
  validation: z.strictObject({
    truePositives: count,
    falseNegatives: count,
    trueNegatives: count,
    falsePositives: count,
  }),
});

const every = {
  architecture: z.enum(Architecture),
  /** The films that it needs. */
  views: z.array(z.enum(View)).min(1),
  /** [batch, class], before temperature. */
  logits: name,
  /** One a view, over the film of that view. */
  maps: z
    .array(
      z.strictObject({
        name,
        view: z.enum(View),
        /** [batch, class, rows, columns], signed, in logit units. */
        shape: z.tuple([z.null(), z.int().positive(), z.int().positive(), z.int().positive()]),
      }),
    )
    .min(1),
  temperature: z.number().positive(),
  operatingPoints: z.array(operatingPoint).min(1),
  evaluation: z.strictObject({ testCount: count, SCOLIOSIS: measured, CMS: measured }),
};

/** One network of the bundle: what it takes, what it gives, and where its lines are drawn. */
export const networkSchema = z.discriminatedUnion('mapMethod', [
  z.strictObject({
    ...every,
    /** Exact: a class's logit is the sum over the maps of the map's mean, plus the class's bias. */
    mapMethod: z.literal('CLASS_ACTIVATION'),
    bias: z.array(z.number()),
  }),
  /** Gradient times feature, for a head that is not linear in its features. */
  z.strictObject({ ...every, mapMethod: z.literal('GRADIENT') }),
]);
export type Network = z.infer<typeof networkSchema>;
