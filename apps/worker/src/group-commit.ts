import { DomainError } from '@plumbline/domain';

/** Writes a group of items of one organization in one transaction: one answer an item, in order. */
type WriteGroup<Item, Answer> = (
  organizationId: string,
  items: readonly Item[],
) => Promise<readonly (Answer | DomainError)[]>;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly answer: PromiseWithResolvers<Answer>;
}

/** More at once would only lengthen the locks. */
const mostAtOnce = 32;

/**
 * Items that come one by one are written together. There is no timer: what has come in the same turn of the event loop,
 * or while the last group of its organization was being written, is the next group, so a lone item never waits. A group
 * that fails as a whole is written again item by item, so that none pays for its neighbour.
 */
export class GroupCommit<Item, Answer> {
  readonly #write: WriteGroup<Item, Answer>;
  readonly #waiting = new Map<string, Waiting<Item, Answer>[]>();

  constructor(write: WriteGroup<Item, Answer>) {
    this.#write = write;
  }

  /** Throws the item's DomainError, or what its write threw. */
  add(organizationId: string, item: Item): Promise<Answer> {
    const answer = Promise.withResolvers<Answer>();
    const waiting = this.#waiting.get(organizationId);
    if (waiting !== undefined) waiting.push({ item, answer });
    else {
      this.#waiting.set(organizationId, [{ item, answer }]);
      setImmediate(() => void this.#drain(organizationId));
    }
    return answer.promise;
  }

  async #drain(organizationId: string): Promise<void> {
    const waiting = this.#waiting.get(organizationId) ?? [];
    while (waiting.length > 0) await this.#writeGroup(organizationId, waiting.splice(0, mostAtOnce));
    this.#waiting.delete(organizationId);
  }

  async #writeGroup(organizationId: string, group: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#write(
        organizationId,
        group.map(({ item }) => item),
      );
      for (const [index, { answer }] of group.entries()) {
        const said = answers[index];
        if (said === undefined) answer.reject(new RangeError('A group has one answer an item.'));
        else if (said instanceof DomainError) answer.reject(said);
        else answer.resolve(said);
      }
    } catch (error) {
      if (group.length > 1) for (const one of group) await this.#writeGroup(organizationId, [one]);
      else for (const { answer } of group) answer.reject(error);
    }
  }
}
