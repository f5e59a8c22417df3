import * as ort from 'onnxruntime-node';
import { SlotReader } from './film-slots.ts';
import { OpenGraph, type OpenGraphSettings, Refusal } from './open-graph.ts';
import { type RunnerReply, type RunnerRequest, runnerRequestSchema } from './runner-messages.ts';

/**
 * The process that holds one model version. onnxruntime-node blocks its event loop while it computes and does not
 * give memory back, so it lives alone: loaded once, asked over IPC, replaced as a whole.
 */

type OpenRequest = Extract<RunnerRequest, { kind: 'open' }>;
type RunRequest = Extract<RunnerRequest, { kind: 'run' }>;

/** One a graph; undefined until it is first needed. The parent opens before it asks. */
let settings: readonly OpenGraphSettings[] = [];
const opened: Array<Promise<OpenGraph> | undefined> = [];
const slots = new SlotReader();

/** The parent ends this process by hanging up, also when it dies; a Ctrl-C meant for the group lets it finish its work. */
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

process.on('message', (message: unknown) => {
  void answer(message).then(reply);
});

async function answer(message: unknown): Promise<RunnerReply> {
  const request = runnerRequestSchema.parse(message);
  switch (request.kind) {
    case 'open':
      return open(request).catch((error: unknown) => ({ kind: 'refused', ...reasonOf(error, 'LOAD') }));
    case 'run':
      return run(request).catch((error: unknown) => ({
        kind: 'failed',
        slot: request.slot,
        ...reasonOf(error, 'RUN'),
      }));
  }
}

function reply(message: RunnerReply): void {
  if (process.connected) process.send?.(message);
}

function reasonOf(error: unknown, otherwise: string): { fault: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  return { fault: error instanceof Refusal ? error.fault : otherwise, message };
}

async function open({ graphs, provider, threads }: OpenRequest): Promise<RunnerReply> {
  const known = ort.listSupportedBackends().map((backend) => backend.name);
  if (!known.includes(provider)) throw new Refusal('PROVIDER', `This build knows ${known.join(', ')} only.`);
  settings = graphs.map(({ path, inputs }) => ({ path, inputs, provider, threads }));
  const warmUps = [];
  for (const [graph, { atStart }] of graphs.entries()) {
    if (atStart) warmUps.push({ graph, outputs: (await graphAt(graph)).warmUp });
  }
  return { kind: 'opened', warmUps };
}

async function run({ slot, graph, count }: RunRequest): Promise<RunnerReply> {
  const ready = await graphAt(graph);
  const films = slots.read(slot, ready.lengths(count));
  return { kind: 'result', slot, ...(await ready.run(count, films)) };
}

/** Opens a graph the first time; whoever asks meanwhile waits for the same session. What failed is tried again. */
function graphAt(index: number): Promise<OpenGraph> {
  const known = opened[index];
  if (known !== undefined) return known;
  const wanted = settings[index];
  if (wanted === undefined) throw new RangeError(`There is no graph ${index}.`);
  const opening = OpenGraph.open(wanted);
  opened[index] = opening;
  opening.catch(() => {
    opened[index] = undefined;
  });
  return opening;
}
