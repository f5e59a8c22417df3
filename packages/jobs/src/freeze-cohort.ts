import { z } from 'zod';
import type { JobDefinition } from './job-definition.ts';

const payload = z.strictObject({ organizationId: z.uuid(), frozenCohortId: z.uuid() });

export type FreezeCohort = z.infer<typeof payload>;

/** Writes the studies of a cohort down as bytes. It begins anew when it is tried again. */
export const freezeCohort: JobDefinition<FreezeCohort> = {
  name: 'freeze-cohort',
  payload,
  idOf: ({ frozenCohortId }) => frozenCohortId,
  attempts: 3,
  firstRetryDelayMs: 2_000,
};
