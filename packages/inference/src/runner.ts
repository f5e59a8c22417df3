import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@plumbline/domain';
import { type Output, type RunnerReply, type RunnerRequest, runnerReplySchema } from './runner-messages.ts';

type OpenRequest = Extract<RunnerRequest, { kind: 'open' }>;
type RunRequest = Extract<RunnerRequest, { kind: 'run' }>;
type Opened = Extract<RunnerReply, { kind: 'opened' }>;
type Result = Extract<RunnerReply, { kind: 'result' }>;
type Waiting = PromiseWithResolvers<Result>;

const childFile = fileURLToPath(new URL('./runner-child.ts', import.meta.url));

/**
 * One life of a child process with its model. Requests are answered by id; when the process ends, whatever waits is
 * rejected with MODEL_FAILED. It is not used again then: see openInferenceProcess.
 */
export class Runner {
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #opening = Promise.withResolvers<Opened>();
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    const { promise, resolve } = Promise.withResolvers<string>();
    child.once('exit', (code, signal) => resolve(`${code ?? signal}`));
    child.once('error', (error) => resolve(error.message));
    child.on('message', (message: unknown) => this.#receive(runnerReplySchema.parse(message)));
    this.ended = promise.then((why) => this.#end(why));
  }

  /**
   * Starts the process, loads the graphs that are wanted at start and runs each once; `check` looks at what they said.
   * Throws MODEL_FAILED with the fault PROVIDER or LOAD, and whatever `check` throws; the process is gone then.
   */
  static async open(
    request: Omit<OpenRequest, 'kind'>,
    check: (graph: number, outputs: readonly Output[]) => void,
  ): Promise<Runner> {
    const child = fork(childFile, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const runner = new Runner(child);
    runner.#send({ kind: 'open', ...request });
    try {
      const { warmUps } = await runner.#opening.promise;
      for (const { graph, outputs } of warmUps) check(graph, outputs);
    } catch (error) {
      await runner.close();
      throw error;
    }
    return runner;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get alive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Throws MODEL_FAILED; LOAD or PROVIDER when the graph could not be opened, which happens when it is first asked. */
  run(batch: Omit<RunRequest, 'kind' | 'id'>): Promise<Result> {
    const id = this.#nextId++;
    const waiting: Waiting = Promise.withResolvers();
    this.#waiting.set(id, waiting);
    this.#send({ kind: 'run', id, ...batch });
    return waiting.promise;
  }

  /** Hangs up; the process ends by itself once it has finished what it computes. */
  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.ended;
  }

  #send(request: RunnerRequest): void {
    this.#child.send(request, (error) => {
      if (error !== null) this.#end(error.message);
    });
  }

  #receive(reply: RunnerReply): void {
    switch (reply.kind) {
      case 'opened':
        this.#opening.resolve(reply);
        break;
      case 'refused':
        this.#opening.reject(failed(reply.fault, reply.message));
        break;
      case 'result':
        this.#take(reply.id)?.resolve(reply);
        break;
      case 'failed':
        this.#take(reply.id)?.reject(failed(reply.fault, reply.message));
        break;
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #end(why: string): void {
    const gone = new DomainError('MODEL_FAILED', { fault: 'PROCESS_ENDED', exit: why });
    this.#opening.reject(gone);
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(gone);
  }
}

function failed(fault: string, message: string): DomainError {
  return new DomainError('MODEL_FAILED', { fault }, { cause: new Error(message) });
}
