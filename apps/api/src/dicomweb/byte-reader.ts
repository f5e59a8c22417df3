/** Reads a stream of bytes up to marks in it, holding no more of it than one chunk and the length of a mark. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #pending: Buffer;

  /** @param first bytes that count as standing in front of the stream */
  constructor(source: AsyncIterable<Uint8Array>, first: Buffer) {
    this.#source = source[Symbol.asyncIterator]();
    this.#pending = first;
  }

  /**
   * Hands on everything in front of the mark and steps over the mark.
   *
   * @param take called with each piece; the memory is the stream's own
   * @returns false when the stream ended first
   */
  async readUntil(mark: Buffer, take: (bytes: Buffer) => void): Promise<boolean> {
    for (;;) {
      const found = this.#pending.indexOf(mark);
      if (found !== -1) {
        take(this.#pending.subarray(0, found));
        this.#pending = this.#pending.subarray(found + mark.length);
        return true;
      }
      const safe = Math.max(0, this.#pending.length - mark.length + 1);
      take(this.#pending.subarray(0, safe));
      this.#pending = this.#pending.subarray(safe);
      if (!(await this.#readMore())) {
        return false;
      }
    }
  }

  /** Whether the bytes stand next in the stream; does not step over them. */
  async isNext(bytes: Buffer): Promise<boolean> {
    while (this.#pending.length < bytes.length && (await this.#readMore())) {
      // Reads on until enough is there to compare.
    }
    return this.#pending.subarray(0, bytes.length).equals(bytes);
  }

  /** Reads to the end of the stream and drops what comes. */
  async drain(): Promise<void> {
    this.#pending = Buffer.alloc(0);
    while (await this.#readMore()) {
      this.#pending = Buffer.alloc(0);
    }
  }

  async #readMore(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) {
      return false;
    }
    this.#pending = this.#pending.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#pending, next.value]);
    return true;
  }
}
