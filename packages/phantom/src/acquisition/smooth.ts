/** Grey images as rows of floats. */
export interface Plane2d {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** Mean over square blocks; the last blocks are as big as what is left. */
export function blockMean(image: Plane2d, block: number): Plane2d {
  const columns = Math.ceil(image.columns / block);
  const rows = Math.ceil(image.rows / block);
  const values = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  for (let row = 0; row < image.rows; row += 1) {
    const target = Math.floor(row / block) * columns;
    const source = row * image.columns;
    for (let column = 0; column < image.columns; column += 1) {
      const at = target + Math.floor(column / block);
      values[at] = (values[at] ?? 0) + (image.values[source + column] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / (counts[at] ?? 1);
  return { columns, rows, values };
}

/** One pass of a running mean of 2 radius + 1 along lines of `length` samples; edges repeat. */
function runningMean(
  values: Float32Array,
  length: number,
  stride: number,
  lines: number,
  lineStride: number,
  radius: number,
): Float32Array {
  const result = new Float32Array(values.length);
  const width = 2 * radius + 1;
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStride;
    const at = (index: number): number => values[start + Math.min(length - 1, Math.max(0, index)) * stride] ?? 0;
    let sum = 0;
    for (let index = -radius; index <= radius; index += 1) sum += at(index);
    for (let index = 0; index < length; index += 1) {
      result[start + index * stride] = sum / width;
      sum += at(index + radius + 1) - at(index - radius);
    }
  }
  return result;
}

/** Three running means in each direction: close to a Gaussian of sigma ≈ radius × 1.1. */
export function boxBlur(image: Plane2d, radius: number): Plane2d {
  let values = image.values;
  for (let pass = 0; pass < 3; pass += 1) {
    values = runningMean(values, image.columns, 1, image.rows, image.columns, radius);
    values = runningMean(values, image.rows, image.columns, image.columns, 1, radius);
  }
  return { ...image, values };
}

/** Bilinear enlargement of a block mean to the size of the image that it came from. */
export function enlarge(image: Plane2d, block: number, columns: number, rows: number): Float32Array {
  const result = new Float32Array(columns * rows);
  const clamp = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));
  for (let row = 0; row < rows; row += 1) {
    const y = (row + 0.5) / block - 0.5;
    const r0 = clamp(Math.floor(y), image.rows) * image.columns;
    const r1 = clamp(Math.floor(y) + 1, image.rows) * image.columns;
    const fy = Math.min(1, Math.max(0, y - Math.floor(y)));
    for (let column = 0; column < columns; column += 1) {
      const x = (column + 0.5) / block - 0.5;
      const c0 = clamp(Math.floor(x), image.columns);
      const c1 = clamp(Math.floor(x) + 1, image.columns);
      const fx = x - Math.floor(x);
      const upper = (image.values[r0 + c0] ?? 0) * (1 - fx) + (image.values[r0 + c1] ?? 0) * fx;
      const lower = (image.values[r1 + c0] ?? 0) * (1 - fx) + (image.values[r1 + c1] ?? 0) * fx;
      result[row * columns + column] = upper * (1 - fy) + lower * fy;
    }
  }
  return result;
}

/** Small symmetric blur with the kernel [side, 1 − 2 side, side] in both directions, in place. */
export function softenInPlace(image: Plane2d, side: number): void {
  const { columns, rows, values } = image;
  const middle = 1 - 2 * side;
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    let before = values[start] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const here = values[start + column] ?? 0;
      const next = values[start + Math.min(columns - 1, column + 1)] ?? 0;
      values[start + column] = middle * here + side * (before + next);
      before = here;
    }
  }
  const above = values.slice(0, columns);
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    const below = Math.min(rows - 1, row + 1) * columns;
    for (let column = 0; column < columns; column += 1) {
      const here = values[start + column] ?? 0;
      values[start + column] = middle * here + side * ((above[column] ?? 0) + (values[below + column] ?? 0));
      above[column] = here;
    }
  }
}
