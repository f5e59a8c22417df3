import type { RandomStream } from '../random.ts';
import type { Caption } from './draw-acquisition.ts';
import type { Plane2d } from './smooth.ts';

const LETTER = { columns: 4, rows: 7 } as const;

/** Burns lines of made-up writing into a corner. The strokes are random: they look like letters and cannot be read. */
export function addCaption(image: Plane2d, pixelMm: number, caption: Caption | null, stream: RandomStream): void {
  if (caption === null) return;
  const { columns, rows, values } = image;
  const dot = Math.max(0.5, caption.sizeMm / LETTER.rows / pixelMm);
  const [wide, tall] = [caption.letters * (LETTER.columns + 1) * dot, caption.lines * (LETTER.rows + 3) * dot];
  const left = caption.corner.endsWith('LEFT') ? 2 * dot : columns - wide - 2 * dot;
  const top = caption.corner.startsWith('UPPER') ? 2 * dot : rows - tall - 2 * dot;
  for (let letter = 0; letter < caption.lines * caption.letters; letter += 1) {
    const x = left + (letter % caption.letters) * (LETTER.columns + 1) * dot;
    const y = top + Math.floor(letter / caption.letters) * (LETTER.rows + 3) * dot;
    for (let cell = 0; cell < LETTER.columns * LETTER.rows; cell += 1) {
      if (!stream.chance(0.45)) continue;
      const column = Math.floor(x + (cell % LETTER.columns) * dot);
      const row = Math.floor(y + Math.floor(cell / LETTER.columns) * dot);
      for (let down = row; down < Math.max(row + 1, row + dot); down += 1) {
        for (let across = column; across < Math.max(column + 1, column + dot); across += 1) {
          if (across < 0 || across >= columns || down < 0 || down >= rows) continue;
          values[down * columns + across] = caption.grey;
        }
      }
    }
  }
}
