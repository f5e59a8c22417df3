import { parentPort } from 'node:worker_threads';
import { type DatasetOptions, writeStudy } from './dataset.ts';

/** One request: a seed to render. */
export interface RenderRequest {
  readonly seed: number;
  readonly options: DatasetOptions;
}

export interface RenderReply {
  readonly seed: number;
  readonly line: string;
}

parentPort?.on('message', (request: RenderRequest) => {
  // A rejection is left to the thread: it ends with the error and the parent hears of it.
  void writeStudy(request.seed, request.options).then((line) => {
    const reply: RenderReply = { seed: request.seed, line };
    parentPort?.postMessage(reply);
  });
});
