import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorCode } from '@plumbline/domain';
import type { PreparedTensor, Preprocessing } from '@plumbline/inference';
import type { PrepareReply, PrepareRequest } from './film-thread-messages.ts';

export interface FilmThreadsSettings {
  readonly storageUrl: string;
  readonly threads: number;
}

/** A film as the model takes it, or why it cannot be prepared. */
export type FilmPreparation = PreparedTensor | { readonly refusal: ErrorCode };

interface Thread {
  readonly worker: Worker;
  readonly inHand: Map<number, PromiseWithResolvers<FilmPreparation>>;
}

interface Waiting {
  readonly request: Omit<PrepareRequest, 'id'>;
  readonly answer: PromiseWithResolvers<FilmPreparation>;
}

/** One film is decoded while the next one is read. */
const filmsAThread = 2;

/**
 * Films are read, decoded and prepared in threads of their own, beside the model's process and away from this process'
 * event loop, which has the queue's locks to keep. What waits is a list of keys: at most `filmsAThread` films a thread
 * are in memory.
 */
export class FilmThreads {
  readonly #settings: FilmThreadsSettings;
  readonly #threads: Thread[] = [];
  readonly #waiting: Waiting[] = [];
  #nextId = 0;
  #closed = false;

  constructor(settings: FilmThreadsSettings) {
    this.#settings = settings;
  }

  /** Throws STORAGE_UNAVAILABLE, or what was not expected. */
  prepare(storageKey: string, preprocessing: Preprocessing): Promise<FilmPreparation> {
    if (this.#closed) throw new Error('The threads that prepare films are closed.');
    const answer = Promise.withResolvers<FilmPreparation>();
    this.#waiting.push({ request: { storageKey, preprocessing }, answer });
    this.#send();
    return answer.promise;
  }

  /** Ends the threads; whatever they had in hand is thrown away. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #send(): void {
    for (let thread = this.#freeThread(); thread !== undefined; thread = this.#freeThread()) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      const id = this.#nextId++;
      thread.inHand.set(id, next.answer);
      thread.worker.postMessage({ id, ...next.request } satisfies PrepareRequest);
    }
  }

  /** The thread with least in hand; another one is started before a second film goes to a busy one. */
  #freeThread(): Thread | undefined {
    const [idlest] = this.#threads.toSorted((one, other) => one.inHand.size - other.inHand.size);
    if (idlest?.inHand.size === 0) return idlest;
    if (this.#waiting.length > 0 && this.#threads.length < this.#settings.threads) return this.#start();
    return idlest !== undefined && idlest.inHand.size < filmsAThread ? idlest : undefined;
  }

  #start(): Thread {
    const { storageUrl } = this.#settings;
    const worker = new Worker(new URL('./film-thread.ts', import.meta.url), { workerData: { storageUrl } });
    const thread: Thread = { worker, inHand: new Map() };
    worker.on('message', (reply: PrepareReply) => this.#receive(thread, reply));
    worker.on('error', (error) => this.#lose(thread, error));
    worker.on('exit', (code) => this.#lose(thread, new Error(`A thread that prepares films ended with ${code}.`)));
    this.#threads.push(thread);
    return thread;
  }

  #receive(thread: Thread, reply: PrepareReply): void {
    const answer = thread.inHand.get(reply.id);
    thread.inHand.delete(reply.id);
    if (!('cause' in reply)) answer?.resolve(reply);
    else if (reply.code === null) answer?.reject(reply.cause);
    else answer?.reject(new DomainError(reply.code, {}, { cause: reply.cause }));
    if (!this.#closed) this.#send();
  }

  /** A thread that is gone takes down what it had in hand; the next film starts another one. */
  #lose(thread: Thread, error: unknown): void {
    const place = this.#threads.indexOf(thread);
    if (place >= 0) this.#threads.splice(place, 1);
    for (const answer of thread.inHand.values()) answer.reject(error);
    thread.inHand.clear();
    if (!this.#closed) this.#send();
  }
}
