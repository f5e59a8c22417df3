import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { operatorsElsewhere } from './providers-used.ts';
import { type RunnerReply, type RunnerRequest, runnerRequestSchema } from './runner-messages.ts';

/**
 * The process that holds one model. onnxruntime-node blocks its event loop while it computes and does not give
 * memory back, so it lives alone: loaded once, asked over IPC, replaced as a whole.
 */

type OpenRequest = Extract<RunnerRequest, { kind: 'open' }>;
type RunRequest = Extract<RunnerRequest, { kind: 'run' }>;

class Refusal extends Error {
  readonly fault: string;

  constructor(fault: string, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** The open session and the input it was opened for; the parent opens before it asks. */
let opened: { readonly session: ort.InferenceSession; readonly input: OpenRequest['input'] } | undefined;

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
      return open(request).catch(refused);
    case 'run':
      return run(request).catch((error: unknown) => ({ kind: 'failed', id: request.id, message: messageOf(error) }));
  }
}

function reply(message: RunnerReply): void {
  if (process.connected) process.send?.(message);
}

function refused(error: unknown): RunnerReply {
  return { kind: 'refused', fault: error instanceof Refusal ? error.fault : 'LOAD', message: messageOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function open(request: OpenRequest): Promise<RunnerReply> {
  const known = ort.listSupportedBackends().map((backend) => backend.name);
  if (!known.includes(request.provider)) throw new Refusal('PROVIDER', `This build knows ${known.join(', ')} only.`);
  const profileFolder = await mkdtemp(join(tmpdir(), 'plumbline-profile-'));
  try {
    const session = await ort.InferenceSession.create(request.weightsFile, {
      executionProviders: [request.provider],
      graphOptimizationLevel: 'all',
      enableProfiling: true,
      profileFilePrefix: join(profileFolder, 'warm-up'),
      ...(request.threads === undefined ? {} : { intraOpNumThreads: request.threads }),
    });
    await session.run({ [request.input.name]: tensorOf(request.input, 1, undefined) });
    session.endProfiling();
    await refuseOtherProviders(profileFolder, request.provider);
    opened = { session, input: request.input };
    return { kind: 'opened' };
  } finally {
    await rm(profileFolder, { recursive: true, force: true });
  }
}

async function refuseOtherProviders(profileFolder: string, provider: string): Promise<void> {
  const [name] = await readdir(profileFolder);
  if (name === undefined) throw new Refusal('PROVIDER', 'The warm-up left no profile to tell the provider from.');
  const elsewhere = operatorsElsewhere(await readFile(join(profileFolder, name), 'utf8'), provider);
  if (elsewhere.length > 0) throw new Refusal('PROVIDER', `Not on ${provider}: ${elsewhere.join(', ')}.`);
}

async function run(request: RunRequest): Promise<RunnerReply> {
  if (opened === undefined) throw new Error('No model is open.');
  const { session, input } = opened;
  const feeds = { [input.name]: tensorOf(input, request.count, request.values) };
  const startedAt = performance.now();
  const results = await session.run(feeds);
  const computeMs = performance.now() - startedAt;
  const outputs = Object.entries(results).map(([name, tensor]) => {
    if (!(tensor.data instanceof Float32Array)) throw new Error(`The output ${name} is ${tensor.type}, not float32.`);
    return { name, shape: [...tensor.dims], values: tensor.data };
  });
  return { kind: 'result', id: request.id, computeMs, outputs };
}

/** [count, ...shape]; zeros for the warm-up. */
function tensorOf(input: OpenRequest['input'], count: number, values: Float32Array | undefined): ort.Tensor {
  const size = input.shape.reduce((product, length) => product * length, count);
  return new ort.Tensor('float32', values ?? new Float32Array(size), [count, ...input.shape]);
}
