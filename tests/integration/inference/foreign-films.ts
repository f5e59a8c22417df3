import type { GreyFilm } from '@plumbline/inference';

/** Numbers in 0..1 that are the same in every run. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A grey film of `rows * columns` drawn pixel by pixel, 8 bit. */
function drawn(rows: number, columns: number, grey: (row: number, column: number) => number): GreyFilm {
  const values = Uint8Array.from({ length: rows * columns }, (_, at) =>
    Math.min(255, Math.max(0, Math.round(255 * grey(Math.floor(at / columns), at % columns)))),
  );
  return { rows, columns, values, inverted: false };
}

export function noiseFilm(): GreyFilm {
  const next = seededNumbers(7);
  return drawn(420, 210, () => next());
}

/** Distance of a point from the line between two others. */
function fromLine(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** Flesh and bones of a palm and five fingers on black. */
export function handFilm(): GreyFilm {
  const next = seededNumbers(3);
  const fingers = [-0.8, -0.35, -0.05, 0.25, 0.55].map((angle, index) => {
    const length = [130, 190, 205, 190, 150][index] ?? 0;
    return { x: 150 + length * Math.sin(angle), y: 260 - length * Math.cos(angle) };
  });
  return drawn(420, 300, (row, column) => {
    const nearest = Math.min(...fingers.map(({ x, y }) => fromLine(column, row, 150, 260, x, y)));
    const palm = Math.hypot((column - 150) / 62, (row - 275) / 78);
    const flesh = nearest < 17 || palm < 1 ? 0.35 : 0.02;
    return flesh + (nearest < 7 ? 0.45 : 0) + 0.03 * next();
  });
}

/** Dark strokes in lines on white paper. */
export function textFilm(): GreyFilm {
  const next = seededNumbers(11);
  const letters = Array.from({ length: 4000 }, () => next());
  return drawn(500, 360, (row, column) => {
    const [line, letter] = [Math.floor(row / 14), Math.floor(column / 8)];
    const inLetter = row % 14 < 9 && column % 8 < 6 && line > 1 && letter > 2 && letter < 42;
    const stroke = (letters[(line * 97 + letter * 31 + (row % 14) * 7 + (column % 8)) % 4000] ?? 0) < 0.45;
    return inLetter && stroke && (letters[line * 45 + letter] ?? 0) > 0.15 ? 0.08 : 0.93;
  });
}

/** The part of a film between two heights, given as shares of it. */
export function partOf(film: GreyFilm, from: number, to: number): GreyFilm {
  const [first, last] = [Math.round(from * film.rows), Math.round(to * film.rows)];
  const values = film.values.slice(first * film.columns, last * film.columns);
  return { ...film, rows: last - first, values };
}
