import { processSettings } from './env.ts';
import { startWorkerProcess } from './start-worker-process.ts';

/** SIGTERM and Ctrl-C let the work in hand finish; a second one ends the process as the system does. */
const worker = await startWorkerProcess(processSettings());
const close = () => void worker.close();
process.once('SIGTERM', close);
process.once('SIGINT', close);
