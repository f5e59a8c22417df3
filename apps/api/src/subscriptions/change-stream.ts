/** What has changed since the follower looked last. */
export interface WorklistChange {
  readonly studyIds: readonly string[];
  /** Something may have been missed: everything may be different. */
  readonly isGap: boolean;
}

/** More changed studies than this are one change of everything. */
const mostIds = 200;

/**
 * What one follower has not been told yet. Changes that come while it is busy are told together, so a burst costs a slow
 * reader one message and this process a bounded piece of memory.
 *
 * Not a generator: one that waits for its next value cannot be ended from outside.
 */
export class ChangeStream implements AsyncIterableIterator<WorklistChange> {
  #studyIds = new Set<string>();
  #isGap = false;
  #isOver = false;
  #waiting: ((result: IteratorResult<WorklistChange, undefined>) => void) | null = null;
  readonly #onEnd: () => void;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Tells of a changed study, or with null that something was missed. */
  push(studyId: string | null): void {
    if (studyId === null || this.#studyIds.size >= mostIds) {
      this.#isGap = true;
      this.#studyIds.clear();
    } else if (!this.#isGap) {
      this.#studyIds.add(studyId);
    }
    this.#flush();
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onEnd();
    this.#flush();
  }

  next(): Promise<IteratorResult<WorklistChange, undefined>> {
    const { promise, resolve } = Promise.withResolvers<IteratorResult<WorklistChange, undefined>>();
    this.#waiting = resolve;
    this.#flush();
    return promise;
  }

  async return(): Promise<IteratorResult<WorklistChange, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #flush(): void {
    const isNews = this.#isGap || this.#studyIds.size > 0;
    if (this.#waiting === null || !(this.#isOver || isNews)) return;
    const tell = this.#waiting;
    this.#waiting = null;
    if (this.#isOver) {
      tell({ done: true, value: undefined });
      return;
    }
    const value = { studyIds: [...this.#studyIds], isGap: this.#isGap };
    this.#studyIds = new Set();
    this.#isGap = false;
    tell({ done: false, value });
  }
}
