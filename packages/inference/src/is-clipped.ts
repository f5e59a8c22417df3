/** Less than one step of an 8-bit display away from plain black or plain white. */
const plain = 1 / 256;

/** Whether a grey between 0, black, and 1, white, is as good as one of them. */
export function isPlain(value: number): boolean {
  return value < plain || value > 1 - plain;
}

/** Of the whole film and of its middle, the parts that have to be plain. */
const partOfFilm = 0.5;
const partOfMiddle = 0.9;

/**
 * Whether a film is burnt out where the spine should be: more than half of the film is plain black or plain white, and
 * so is more than nine tenths of its middle (the middle half of its rows and of its columns). Both are asked for,
 * because good films have wide black collimation borders, and a white collar, implant or abdomen; but their middle
 * shows anatomy.
 *
 * @param windowed `rows * columns` values between 0, black, and 1, white
 */
export function isClipped(windowed: Float64Array, rows: number, columns: number): boolean {
  const [top, bottom] = [Math.floor(rows / 4), Math.ceil((rows * 3) / 4)];
  const [left, right] = [Math.floor(columns / 4), Math.ceil((columns * 3) / 4)];
  const middle = (bottom - top) * (right - left);
  return (
    plainCount(windowed, columns, 0, rows, 0, columns) > partOfFilm * rows * columns &&
    plainCount(windowed, columns, top, bottom, left, right) > partOfMiddle * middle
  );
}

function plainCount(
  windowed: Float64Array,
  columns: number,
  top: number,
  bottom: number,
  left: number,
  right: number,
): number {
  let count = 0;
  for (let row = top; row < bottom; row++) {
    for (let index = row * columns + left; index < row * columns + right; index++) {
      if (isPlain(windowed[index] ?? 0)) count++;
    }
  }
  return count;
}
