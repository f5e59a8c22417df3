import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, unlinkSync, writevSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many batches lie with the child at once: one in the model, the next one ready beside it. */
export const slotCount = 2;

/** The child's descriptors of the slots: behind its three standard streams and the channel to its parent. */
const firstDescriptor = 4;

/** Linux' file system in memory; elsewhere a small file that is rewritten all the time stays in the system's cache. */
const memory = '/dev/shm';

/** One file for each slot, open and without a name: its films vanish with the last process that has it open. */
export function openSlots(): number[] {
  return Array.from({ length: slotCount }, () => {
    const path = join(existsSync(memory) ? memory : tmpdir(), `plumbline-films-${randomUUID()}`);
    const descriptor = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return descriptor;
  });
}

export function closeSlots(descriptors: readonly number[]): void {
  for (const descriptor of descriptors) closeSync(descriptor);
}

/** The films one after another from the slot's beginning. Throws when they cannot all be written. */
export function writeFilms(descriptor: number, films: readonly Float32Array[]): void {
  const byteLength = films.reduce((sum, film) => sum + film.byteLength, 0);
  const written = writevSync(descriptor, films, 0);
  if (written !== byteLength) throw new Error(`${written} of ${byteLength} bytes were written.`);
}

/** The child's side: it reads each slot into memory that it keeps, which the next batch of that slot overwrites. */
export class SlotReader {
  readonly #kept: ArrayBuffer[] = [];

  /**
   * The slot's films as arrays of these lengths, one after another. Throws RangeError when the slot holds fewer values.
   */
  read(slot: number, lengths: readonly number[]): Float32Array[] {
    const values = lengths.reduce((sum, length) => sum + length, 0);
    const bytes = new Uint8Array(this.#memory(slot, values * Float32Array.BYTES_PER_ELEMENT));
    let place = 0;
    while (place < values * Float32Array.BYTES_PER_ELEMENT) {
      const wanted = values * Float32Array.BYTES_PER_ELEMENT - place;
      const read = readSync(firstDescriptor + slot, bytes, place, wanted, place);
      if (read === 0) throw new RangeError(`Slot ${slot} holds ${place} bytes and not ${place + wanted}.`);
      place += read;
    }
    let start = 0;
    return lengths.map((length) => {
      const films = new Float32Array(bytes.buffer, start * Float32Array.BYTES_PER_ELEMENT, length);
      start += length;
      return films;
    });
  }

  #memory(slot: number, byteLength: number): ArrayBuffer {
    const kept = this.#kept[slot];
    if (kept !== undefined && kept.byteLength >= byteLength) return kept;
    const memory = new ArrayBuffer(byteLength);
    this.#kept[slot] = memory;
    return memory;
  }
}
