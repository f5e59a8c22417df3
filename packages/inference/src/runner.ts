import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@plumbline/domain';
import { closeSlots, openSlots, writeFilms } from './film-slots.ts';
import { type Output, type RunnerReply, type RunnerRequest, runnerReplySchema } from './runner-messages.ts';

type OpenRequest = Extract<RunnerRequest, { kind: 'open' }>;
type Opened = Extract<RunnerReply, { kind: 'opened' }>;
type Result = Extract<RunnerReply, { kind: 'result' }>;

/** A batch for one graph: for one of its inputs after the other, `count` films in order. */
interface Batch {
  readonly graph: number;
  readonly count: number;
  readonly films: readonly Float32Array[];
}

interface Waiting {
  readonly batch: Batch;
  readonly answer: PromiseWithResolvers<Result>;
}

const childFile = fileURLToPath(new URL('./runner-child.ts', import.meta.url));

/**
 * One life of a child process with its model. A batch waits here until a slot is free, lies in that slot until it is
 * answered, and has it alone; when the process ends, whatever waits is rejected with MODEL_FAILED. It is not used again
 * then: see openInferenceProcess.
 */
export class Runner {
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #opening = Promise.withResolvers<Opened>();
  /** Their descriptors; none once the process has ended. */
  #slots: readonly number[];
  /** By slot. */
  readonly #inSlot = new Map<number, Waiting>();
  #waiting: Waiting[] = [];
  #gone: DomainError | undefined;

  private constructor(child: ChildProcess, slots: readonly number[]) {
    this.#child = child;
    this.#slots = slots;
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
    const slots = openSlots();
    const child = fork(childFile, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc', ...slots],
    });
    const runner = new Runner(child, slots);
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
    const { connected, exitCode, signalCode } = this.#child;
    return this.#gone === undefined && connected && exitCode === null && signalCode === null;
  }

  /** Throws MODEL_FAILED; LOAD or PROVIDER when the graph could not be opened, which happens when it is first asked. */
  run(batch: Batch): Promise<Result> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    const answer = Promise.withResolvers<Result>();
    this.#waiting.push({ batch, answer });
    this.#fillSlots();
    return answer.promise;
  }

  /** Hangs up; the process ends by itself once it has finished what it computes. */
  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.ended;
  }

  #fillSlots(): void {
    for (const [slot, descriptor] of this.#slots.entries()) {
      while (!this.#inSlot.has(slot)) {
        const next = this.#waiting.shift();
        if (next === undefined) return;
        this.#put(next, slot, descriptor);
      }
    }
  }

  /** The films are written while the child computes; they are there when it comes to the message. */
  #put(next: Waiting, slot: number, descriptor: number): void {
    const { graph, count, films } = next.batch;
    try {
      writeFilms(descriptor, films);
    } catch (cause) {
      next.answer.reject(new DomainError('MODEL_FAILED', { fault: 'FILMS_NOT_WRITTEN' }, { cause }));
      return;
    }
    this.#inSlot.set(slot, next);
    this.#send({ kind: 'run', slot, graph, count });
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
        this.#empty(reply.slot)?.resolve(reply);
        break;
      case 'failed':
        this.#empty(reply.slot)?.reject(failed(reply.fault, reply.message));
        break;
    }
  }

  /** Whoever waited for this slot's batch; the slot takes the next one. */
  #empty(slot: number): PromiseWithResolvers<Result> | undefined {
    const answered = this.#inSlot.get(slot);
    this.#inSlot.delete(slot);
    this.#fillSlots();
    return answered?.answer;
  }

  #end(why: string): void {
    if (this.#gone !== undefined) return;
    const gone = new DomainError('MODEL_FAILED', { fault: 'PROCESS_ENDED', exit: why });
    this.#gone = gone;
    this.#opening.reject(gone);
    closeSlots(this.#slots);
    this.#slots = [];
    for (const { answer } of [...this.#inSlot.values(), ...this.#waiting.splice(0)]) answer.reject(gone);
    this.#inSlot.clear();
  }
}

function failed(fault: string, message: string): DomainError {
  return new DomainError('MODEL_FAILED', { fault }, { cause: new Error(message) });
}
