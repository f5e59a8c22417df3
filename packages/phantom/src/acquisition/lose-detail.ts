import type { FilmStorage } from './draw-acquisition.ts';
import type { Plane2d } from './smooth.ts';

/** Side of a block of ITU-T T.81 (JPEG) in pixels. */
const SIDE = 8;

/** Luminance quantization of ITU-T T.81, table K.1, a block row a line. */
const QUANTIZATION: readonly (readonly number[])[] = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
];

/** Row k, column n: the k-th cosine at sample n, orthonormal (ITU-T T.81 A.3.3). */
const COSINES = Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
  const [k, n] = [Math.floor(at / SIDE), at % SIDE];
  return Math.sqrt((k === 0 ? 1 : 2) / SIDE) * Math.cos(((2 * n + 1) * k * Math.PI) / (2 * SIDE));
});

const TRANSPOSED = Float64Array.from(COSINES, (_, at) => COSINES[(at % SIDE) * SIDE + Math.floor(at / SIDE)] ?? 0);

/** target = (basis · source)ᵀ: twice with the cosines it transforms a block, twice with their transpose it undoes that. */
function halfTransform(source: Float64Array, basis: Float64Array, target: Float64Array): void {
  for (let column = 0; column < SIDE; column += 1) {
    const s0 = source[column] ?? 0;
    const s1 = source[column + 8] ?? 0;
    const s2 = source[column + 16] ?? 0;
    const s3 = source[column + 24] ?? 0;
    const s4 = source[column + 32] ?? 0;
    const s5 = source[column + 40] ?? 0;
    const s6 = source[column + 48] ?? 0;
    const s7 = source[column + 56] ?? 0;
    const start = column * SIDE;
    // Most frequencies are quantized to nothing: a column of zeros stays one.
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0 && s4 === 0 && s5 === 0 && s6 === 0 && s7 === 0) {
      target.fill(0, start, start + SIDE);
      continue;
    }
    for (let k = 0; k < SIDE; k += 1) {
      const at = k * SIDE;
      target[start + k] =
        (basis[at] ?? 0) * s0 +
        (basis[at + 1] ?? 0) * s1 +
        (basis[at + 2] ?? 0) * s2 +
        (basis[at + 3] ?? 0) * s3 +
        (basis[at + 4] ?? 0) * s4 +
        (basis[at + 5] ?? 0) * s5 +
        (basis[at + 6] ?? 0) * s6 +
        (basis[at + 7] ?? 0) * s7;
    }
  }
}

/** Steps of the 64 frequencies, by libjpeg's rule from quality (1 to 100) to the scale of the table. */
function quantizationSteps(quality: number): Float64Array {
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return Float64Array.from(QUANTIZATION.flat(), (step) => Math.max(1, Math.floor((step * percent + 50) / 100)));
}

/** Grey values from 0 to 255 less 128; beyond the film's edge its last pixels repeat. */
function readBlock({ columns, rows, values }: Plane2d, left: number, top: number, block: Float64Array): void {
  for (let at = 0; at < block.length; at += 1) {
    const row = Math.min(rows - 1, top + (at >> 3));
    const column = Math.min(columns - 1, left + (at & 7));
    block[at] = Math.round((values[row * columns + column] ?? 0) * 255) - 128;
  }
}

function writeBlock({ columns, rows, values }: Plane2d, left: number, top: number, block: Float64Array): void {
  for (let row = top; row < Math.min(rows, top + SIDE); row += 1) {
    for (let column = left; column < Math.min(columns, left + SIDE); column += 1) {
      const shown = ((block[(row - top) * SIDE + column - left] ?? 0) + 128) / 255;
      values[row * columns + column] = Math.min(1, Math.max(0, shown));
    }
  }
}

/** What a baseline JPEG of this quality keeps of 8-bit grey values; its entropy coding loses nothing and is left out. */
function compress(image: Plane2d, quality: number): void {
  const steps = quantizationSteps(quality);
  const block = new Float64Array(SIDE * SIDE);
  const half = new Float64Array(SIDE * SIDE);
  for (let top = 0; top < image.rows; top += SIDE) {
    for (let left = 0; left < image.columns; left += SIDE) {
      readBlock(image, left, top, block);
      halfTransform(block, COSINES, half);
      halfTransform(half, COSINES, block);
      for (let at = 0; at < block.length; at += 1) {
        const step = steps[at] ?? 1;
        block[at] = Math.round((block[at] ?? 0) / step) * step;
      }
      halfTransform(block, TRANSPOSED, half);
      halfTransform(half, TRANSPOSED, block);
      writeBlock(image, left, top, block);
    }
  }
}

/** Keeps what the storage keeps: a lossy compression, then so many grey levels. Values from 0 to 1, in place. */
export function loseDetail(image: Plane2d, storage: FilmStorage): void {
  if (storage.jpegQuality !== null) compress(image, storage.jpegQuality);
  const { values } = image;
  const levels = 2 ** storage.bits - 1;
  for (let at = 0; at < values.length; at += 1) values[at] = Math.round((values[at] ?? 0) * levels) / levels;
}
