export type { WorkerProcessSettings } from './settings.ts';
export { startWorkerProcess, type WorkerProcess } from './start-worker-process.ts';
