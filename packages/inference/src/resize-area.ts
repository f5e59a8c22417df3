/** A grey image as rows of numbers, `values.length = rows * columns`, of the type that the film was decoded to. */
export interface GreyRaster {
  readonly rows: number;
  readonly columns: number;
  readonly values: Uint8Array | Uint16Array | Int16Array | Float32Array;
}

/**
 * Exact area averaging: output i is the mean of the input over [i·size/resized, (i+1)·size/resized), the pixels at
 * both ends counted by the fraction that is covered. Rows first, then columns, so the work grows with the pixels of
 * the input; float64 throughout, as in training (models/training/preprocess.py).
 *
 * @returns `rows * columns` values, row by row
 */
export function resizeArea(image: GreyRaster, rows: number, columns: number): Float64Array {
  const { columns: width, values } = image;
  const down = coverage(image.rows, rows);
  const across = coverage(width, columns);
  const resized = new Float64Array(rows * columns);
  const line = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    line.fill(0);
    const first = down.first[row] ?? 0;
    const last = down.last[row] ?? 0;
    let weight = row * down.most;
    let source = first;
    for (; source + 4 <= last; source += 4, weight += 4)
      addFourRows(line, values, source * width, down.weights, weight);
    for (; source < last; source++, weight++) addRow(line, values, source * width, down.weights[weight] ?? 0);
    resizeRow(line, across, resized, row * columns);
  }
  return resized;
}

/** For each output along one axis: its inputs are [first, last), each with a weight; the weights add up to 1. */
interface Coverage {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** `most` places an output. */
  readonly weights: Float64Array;
  readonly most: number;
}

function coverage(size: number, resized: number): Coverage {
  const step = size / resized;
  const most = Math.ceil(step) + 2;
  const first = new Int32Array(resized);
  const last = new Int32Array(resized);
  const weights = new Float64Array(resized * most);
  for (let index = 0; index < resized; index++) {
    const start = index * step;
    const end = start + step;
    first[index] = Math.floor(start);
    last[index] = Math.min(size, Math.ceil(end));
    for (let cell = Math.floor(start); cell < Math.min(size, Math.ceil(end)); cell++) {
      const covered = Math.max(0, Math.min(cell + 1, end) - Math.max(cell, start));
      weights[index * most + cell - Math.floor(start)] = covered / step;
    }
  }
  return { first, last, weights, most };
}

/** The compiler cannot know that the loops stay inside their arrays; `?? 0` is never taken. */
function addRow(line: Float64Array, values: GreyRaster['values'], start: number, weight: number): void {
  for (let column = 0; column < line.length; column++) {
    line[column] = (line[column] ?? 0) + weight * (values[start + column] ?? 0);
  }
}

/** Four rows in one pass over the line: reading and writing it is half of the work. */
function addFourRows(
  line: Float64Array,
  values: GreyRaster['values'],
  start: number,
  weights: Float64Array,
  from: number,
): void {
  const width = line.length;
  const [second, third, fourth] = [start + width, start + 2 * width, start + 3 * width];
  const [a, b] = [weights[from] ?? 0, weights[from + 1] ?? 0];
  const [c, d] = [weights[from + 2] ?? 0, weights[from + 3] ?? 0];
  for (let column = 0; column < width; column++) {
    line[column] =
      (line[column] ?? 0) +
      (a * (values[start + column] ?? 0) +
        b * (values[second + column] ?? 0) +
        c * (values[third + column] ?? 0) +
        d * (values[fourth + column] ?? 0));
  }
}

function resizeRow(line: Float64Array, across: Coverage, resized: Float64Array, start: number): void {
  const { first, last, weights, most } = across;
  for (let column = 0; column < first.length; column++) {
    const from = first[column] ?? 0;
    const to = last[column] ?? 0;
    let sum = 0;
    for (let source = from; source < to; source++) {
      sum += (weights[column * most + source - from] ?? 0) * (line[source] ?? 0);
    }
    resized[start + column] = sum;
  }
}
