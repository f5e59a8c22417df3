/** Gives each name a number in the order in which they come; afterwards the names are sorted, and the numbers follow. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  /** From 0; the same name has the same number. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** The names in their order, and for each number so far its place among them. */
  sorted(compare: (one: string, other: string) => number = byText): {
    readonly names: readonly string[];
    readonly places: readonly number[];
  } {
    const names = [...this.#numbers.keys()].toSorted(compare);
    const placeOf = new Map(names.map((name, place) => [name, place]));
    return { names, places: [...this.#numbers.keys()].map((name) => placeOf.get(name) ?? 0) };
  }
}

/** By code points of UTF-16, which no machine's language changes. */
function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Puts places for numbers; what stands for nothing stays. */
export function renumber(column: Uint8Array | Uint16Array, places: readonly number[]): void {
  for (let at = 0; at < column.length; at += 1) {
    const place = places[column[at] ?? -1];
    if (place !== undefined) column[at] = place;
  }
}
