import type { FilmFacts } from './film-facts.ts';

export type FilmPixels = Uint8Array | Uint16Array | Float32Array;

/**
 * The grey values of an uncompressed frame in modality units, row by row (PS3.5 section 8.1.1, PS3.3 C.11.1). Of the type that
 * the film was stored in where that changes nothing; the same rule as the server's own decoding.
 *
 * @param frame cells of Bits Allocated in little-endian order
 */
export function filmPixels(frame: Uint8Array, facts: FilmFacts): FilmPixels {
  const cells = cellsOf(frame, facts);
  return isModalityAlready(cells, facts) ? cells : modalityValues(cells, facts);
}

function cellsOf(frame: Uint8Array, { rows, columns, bitsAllocated }: FilmFacts): Uint8Array | Uint16Array {
  const byteLength = (rows * columns * bitsAllocated) / 8;
  if (frame.length < byteLength) throw new RangeError(`The frame has ${frame.length} bytes of ${byteLength}.`);
  if (bitsAllocated === 8) return frame.subarray(0, byteLength);
  // Every browser of today is little-endian; a copy only where the cells stand at an odd address.
  const aligned = frame.byteOffset % 2 === 0 ? frame : frame.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, rows * columns);
}

function isModalityAlready(cells: Uint8Array | Uint16Array, facts: FilmFacts): boolean {
  const { isSigned, slope, intercept, highBit, bitsStored } = facts;
  if (isSigned || slope !== 1 || intercept !== 0 || highBit !== bitsStored - 1) return false;
  const greatest = 2 ** bitsStored - 1;
  return cells.every((cell) => cell <= greatest);
}

/** Cuts the stored bits out of each cell, extends the sign and rescales. */
function modalityValues(cells: Uint8Array | Uint16Array, facts: FilmFacts): Float32Array {
  const { slope, intercept, isSigned, bitsStored, highBit } = facts;
  const shift = highBit + 1 - bitsStored;
  const unused = 32 - bitsStored;
  return Float32Array.from(cells, (cell) => {
    const upper = (cell >> shift) << unused;
    return (isSigned ? upper >> unused : upper >>> unused) * slope + intercept;
  });
}
