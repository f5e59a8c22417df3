import { describe, expect, it } from 'vitest';
import { openStream } from '../random.ts';
import { addCaption } from './caption.ts';
import type { Caption } from './draw-acquisition.ts';
import type { Plane2d } from './smooth.ts';

const greyFilm = (): Plane2d => ({ columns: 100, rows: 200, values: new Float32Array(20_000).fill(0.5) });

/** Two lines of three letters, 7 mm high: 15 mm wide and 20 mm high, 2 mm from the edges. */
function written(corner: Caption['corner'], grey: number): { columns: number[]; rows: number[]; values: Set<number> } {
  const film = greyFilm();
  addCaption(film, 1, { corner, lines: 2, letters: 3, sizeMm: 7, grey }, openStream(1, 'caption'));
  const changed = [...film.values.keys()].filter((at) => film.values[at] !== 0.5);
  return {
    columns: changed.map((at) => at % 100),
    rows: changed.map((at) => Math.floor(at / 100)),
    values: new Set(changed.map((at) => film.values[at] ?? 0)),
  };
}

describe('addCaption', () => {
  it('writes nothing without a caption', () => {
    const film = greyFilm();
    addCaption(film, 1, null, openStream(1, 'caption'));
    expect(film).toEqual(greyFilm());
  });

  it('writes into the corner and nowhere else, in the one grey', () => {
    const upperLeft = written('UPPER_LEFT', 1);
    expect(upperLeft.values).toEqual(new Set([1]));
    expect(Math.min(...upperLeft.columns)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...upperLeft.columns)).toBeLessThan(17);
    expect(Math.max(...upperLeft.rows)).toBeLessThan(22);
    const lowerRight = written('LOWER_RIGHT', 0);
    expect(lowerRight.values).toEqual(new Set([0]));
    expect(Math.min(...lowerRight.columns)).toBeGreaterThanOrEqual(83);
    expect(Math.min(...lowerRight.rows)).toBeGreaterThanOrEqual(178);
  });
});
