import { describe, expect, it } from 'vitest';
import { openStream } from '../random.ts';
import { loseDetail } from './lose-detail.ts';
import type { Plane2d } from './smooth.ts';

function film(columns: number, rows: number, value: (column: number, row: number) => number): Plane2d {
  const values = Float32Array.from({ length: columns * rows }, (_, at) =>
    value(at % columns, Math.floor(at / columns)),
  );
  return { columns, rows, values };
}

function noisyFilm(): Plane2d {
  const stream = openStream(1, 'film');
  return film(24, 16, () => stream.integer(0, 255) / 255);
}

describe('loseDetail', () => {
  it('leaves 8-bit greys almost alone at quality 100: each frequency is off by half a step, so the mean square is too', () => {
    const [before, after] = [noisyFilm(), noisyFilm()];
    loseDetail(after, { bits: 12, jpegQuality: 100 });
    const square = after.values.reduce((sum, value, at) => sum + (value - (before.values[at] ?? 0)) ** 2, 0);
    expect(Math.sqrt(square / after.values.length)).toBeLessThan(0.5 / 255 + 0.5 / 4095);
    expect(after.values).not.toEqual(before.values);
  });

  it('leaves a flat film flat to its edges, whatever the quality and the size', () => {
    for (const jpegQuality of [25, 50, 95]) {
      const flat = film(13, 11, () => 0.4);
      loseDetail(flat, { bits: 12, jpegQuality });
      expect(new Set(flat.values).size).toBe(1);
      // The mean of a block is kept in steps of 16 × 2 (quality 25) over 8 pixels a side: 4 greys, so 2 either way.
      expect(Math.abs((flat.values[0] ?? 0) - 0.4)).toBeLessThanOrEqual(2.5 / 255);
    }
  });

  it('takes a faint fine pattern away at quality 25 and keeps it at 95', () => {
    const contrast = (jpegQuality: number): number => {
      const pattern = film(16, 16, (column, row) => 0.5 + ((column + row) % 2 === 0 ? 8 : -8) / 255);
      loseDetail(pattern, { bits: 12, jpegQuality });
      return Math.max(...pattern.values) - Math.min(...pattern.values);
    };
    expect(contrast(25)).toBe(0);
    expect(contrast(95)).toBeGreaterThan(8 / 255);
  });

  it.each([
    [8, 256],
    [10, 1024],
  ] as const)('leaves at most 2 to the %i greys', (bits, levels) => {
    const ramp = film(100, 100, (column, row) => (row * 100 + column) / 9999);
    loseDetail(ramp, { bits, jpegQuality: null });
    expect(new Set(ramp.values).size).toBe(levels);
  });
});
