import type { TaskFigures } from '@plumbline/domain';
import { z } from 'zod';

const share = z.object({
  count: z.number(),
  total: z.number(),
  estimate: z.number(),
  lower: z.number(),
  upper: z.number(),
});

const taskFigures: z.ZodType<TaskFigures> = z.object({
  positives: z.number(),
  negatives: z.number(),
  unanswered: z.number(),
  sensitivity: share,
  specificity: share,
  comparison: z
    .object({
      studies: z.number(),
      candidate: z.number(),
      active: z.number(),
      difference: z.number(),
      lower: z.number(),
      upper: z.number(),
    })
    .nullable(),
  meets: z.object({ sensitivity: z.boolean(), auroc: z.boolean() }),
});

/** An evaluation's figures as its row keeps them. */
export const evaluationFigures = z.object({ SCOLIOSIS: taskFigures, CMS: taskFigures });
export type EvaluationFigures = z.infer<typeof evaluationFigures>;
