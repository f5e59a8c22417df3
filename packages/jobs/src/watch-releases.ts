import { z } from 'zod';
import type { JobDefinition } from './job-definition.ts';

const payload = z.strictObject({});

export type WatchReleases = z.infer<typeof payload>;

/** Judges the versions in use of every organization. It comes again by itself, so a look that fails is tried twice more. */
export const watchReleases: JobDefinition<WatchReleases> = {
  name: 'watch-releases',
  payload,
  idOf: () => 'watch-releases',
  attempts: 3,
  firstRetryDelayMs: 5_000,
};
