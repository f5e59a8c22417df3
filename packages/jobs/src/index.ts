export { type ContinueRescreening, continueRescreening } from './continue-rescreening.ts';
export { type FreezeCohort, freezeCohort } from './freeze-cohort.ts';
export type { JobDefinition } from './job-definition.ts';
export { type JobQueue, openQueue, type QueueCounts } from './open-queue.ts';
export type { QueueConnection } from './queue-connection.ts';
export { type ScreenStudy, screenStudy } from './screen-study.ts';
export { type JobHandler, type JobWorker, startWorker, type WorkerSettings } from './start-worker.ts';
export { type WatchReleases, watchReleases } from './watch-releases.ts';
