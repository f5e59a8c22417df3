import { z } from 'zod';
import type { JobDefinition } from './job-definition.ts';

const payload = z.strictObject({
  organizationId: z.uuid(),
  studyId: z.uuid(),
  inferenceRunId: z.uuid(),
});

export type ScreenStudy = z.infer<typeof payload>;

/**
 * Runs one model version over one set of films. Five attempts spread over about 15 seconds: long enough for a process
 * that is being replaced, short enough for a reader to be told soon that there will be no result.
 */
export const screenStudy: JobDefinition<ScreenStudy> = {
  name: 'screen-study',
  payload,
  idOf: ({ inferenceRunId }) => inferenceRunId,
  attempts: 5,
  firstRetryDelayMs: 1_000,
};
