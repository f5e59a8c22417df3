/** One output's share of the input along one axis: `weights` over the inputs from `first` on; they add up to 1. */
interface Coverage {
  readonly first: number;
  readonly weights: Float64Array;
}

/** A grey image as rows of numbers, `values.length = rows * columns`. */
export interface GreyRaster {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array | Float64Array;
}

/**
 * Exact area averaging: output i is the mean of the input over [i·size/resized, (i+1)·size/resized), the pixels at
 * both ends counted by the fraction that is covered. Rows first, then columns, so the work grows with the pixels of
 * the input; float64 throughout, as in training (models/training/preprocess.py).
 */
export function resizeArea(image: GreyRaster, rows: number, columns: number): GreyRaster & { values: Float64Array } {
  const { columns: width, values } = image;
  const tall = new Float64Array(rows * width);
  coverages(image.rows, rows).forEach(({ first, weights }, row) => {
    const target = tall.subarray(row * width, (row + 1) * width);
    weights.forEach((weight, offset) => {
      const start = (first + offset) * width;
      for (let column = 0; column < width; column++)
        target[column] = at(target, column) + weight * at(values, start + column);
    });
  });
  const resized = new Float64Array(rows * columns);
  const across = coverages(width, columns);
  for (let row = 0; row < rows; row++) {
    across.forEach(({ first, weights }, column) => {
      let sum = 0;
      for (let offset = 0; offset < weights.length; offset++) {
        sum += at(weights, offset) * at(tall, row * width + first + offset);
      }
      resized[row * columns + column] = sum;
    });
  }
  return { rows, columns, values: resized };
}

function coverages(size: number, resized: number): Coverage[] {
  const step = size / resized;
  return Array.from({ length: resized }, (_, index) => {
    const start = index * step;
    const end = start + step;
    const first = Math.floor(start);
    const last = Math.min(size, Math.ceil(end));
    const weights = Float64Array.from({ length: last - first }, (_, offset) => {
      const cell = first + offset;
      return Math.max(0, Math.min(cell + 1, end) - Math.max(cell, start)) / step;
    });
    return { first, weights };
  });
}

/** The loops above stay inside their arrays; the compiler cannot know it. */
function at(values: Float32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
