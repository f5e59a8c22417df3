import { z } from 'zod';
import type { JobDefinition } from './job-definition.ts';

const payload = z.strictObject({
  organizationId: z.uuid(),
  rescreeningId: z.uuid(),
  /** What asked for it: the re-screening itself, its resumption, or a run of it that ended. */
  causeId: z.uuid(),
});

export type ContinueRescreening = z.infer<typeof payload>;

/**
 * Asks the next studies of a re-screening. One piece of work for each cause: a run that ends while an earlier one is
 * worked on is not forgotten. A failure loses nothing but pace, so it is tried for about two minutes.
 */
export const continueRescreening: JobDefinition<ContinueRescreening> = {
  name: 'continue-rescreening',
  payload,
  idOf: ({ rescreeningId, causeId }) => `${rescreeningId}.${causeId}`,
  attempts: 8,
  firstRetryDelayMs: 1_000,
};
