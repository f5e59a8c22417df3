import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../../tests/fixtures/dicom/code-of.ts';
import { type FilmPoint, type MeasuredFilm, measure } from './measure.ts';

const at = (...numbers: number[]): FilmPoint[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[index * 2] ?? 0,
    y: numbers[index * 2 + 1] ?? 0,
  }));
const film = (pixelSpacingMm: MeasuredFilm['pixelSpacingMm']): MeasuredFilm => ({
  rows: 2000,
  columns: 1000,
  pixelSpacingMm,
});
const square = film({ row: 0.2, column: 0.2 });
const oblong = film({ row: 0.2, column: 0.1 });
const uncalibrated = film(null);

describe('a length', () => {
  it('of 30 by 40 pixels is 10 mm at 0.2 mm', () => {
    const { value, unit } = measure('LENGTH', at(100, 100, 130, 140), square);
    expect(value).toBeCloseTo(10, 12);
    expect(unit).toBe('mm');
  });

  it('counts columns and rows each by their own spacing', () => {
    // 30 columns of 0.1 mm and 20 rows of 0.2 mm: 3 by 4.
    expect(measure('LENGTH', at(0, 0, 30, 20), oblong).value).toBeCloseTo(5, 12);
  });

  it('is in pixels where the film is not calibrated', () => {
    expect(measure('LENGTH', at(0, 0, 3, 4), uncalibrated)).toEqual({ value: 5, unit: '[px]' });
  });
});

describe('an angle', () => {
  it('stands at the second point', () => {
    expect(measure('ANGLE', at(200, 100, 100, 100, 100, 200), square).value).toBeCloseTo(90, 12);
    expect(measure('ANGLE', at(200, 100, 100, 100, 200, 200), square).value).toBeCloseTo(45, 12);
    expect(measure('ANGLE', at(200, 100, 100, 100, 0, 100), square).value).toBeCloseTo(180, 12);
  });

  it('is that in the patient, not that on oblong pixels', () => {
    // One column is half as wide as a row is high: 45 degrees is two columns to one row.
    expect(measure('ANGLE', at(100, 100, 0, 100, 100, 150), oblong).value).toBeCloseTo(45, 12);
  });

  it('of a film without calibration is that of square pixels', () => {
    expect(measure('ANGLE', at(200, 100, 100, 100, 200, 200), uncalibrated)).toEqual({ value: 45, unit: 'deg' });
  });
});

describe('a Cobb angle', () => {
  it('of end plates tilted by 45 and by -45 degrees is 90', () => {
    expect(measure('COBB', at(100, 100, 200, 200, 100, 900, 200, 800), square)).toEqual({ value: 90, unit: 'deg' });
  });

  it('is the difference of the tilts: tan 20 against tan -25 gives 45', () => {
    const rise = (degrees: number) => 400 * Math.tan((degrees * Math.PI) / 180);
    const points = at(100, 300, 500, 300 + rise(20), 100, 900, 500, 900 + rise(-25));
    expect(measure('COBB', points, square).value).toBeCloseTo(45, 10);
  });

  it('of more than 90 degrees is not folded back', () => {
    const rise = (degrees: number) => 100 * Math.tan((degrees * Math.PI) / 180);
    const points = at(100, 400, 200, 400 + rise(55), 100, 900, 200, 900 + rise(-60));
    expect(measure('COBB', points, square).value).toBeCloseTo(115, 10);
  });

  it('of two level end plates is 0', () => {
    expect(measure('COBB', at(100, 100, 200, 100, 120, 500, 260, 500), square).value).toBe(0);
  });

  it('does not depend on which way a line was drawn, nor which one was drawn first', () => {
    const coordinate = fc.integer({ min: 0, max: 999 });
    const point = fc.record({ x: coordinate, y: coordinate });
    // Level or leaning lines; an upright one has no left end.
    const line = fc.tuple(point, point).filter(([from, to]) => Math.abs(to.x - from.x) >= 2);
    fc.assert(
      fc.property(line, line, ([a, b], [c, d]) => {
        const { value } = measure('COBB', [a, b, c, d], square);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(180);
        for (const points of [
          [b, a, c, d],
          [a, b, d, c],
          [c, d, a, b],
        ]) {
          expect(measure('COBB', points, square).value).toBeCloseTo(value, 9);
        }
      }),
    );
  });
});

describe('what is no measurement', () => {
  it.each([
    ['LENGTH', at(1, 1)],
    ['ANGLE', at(1, 1, 50, 50)],
    ['COBB', at(1, 1, 50, 50, 70, 70)],
    ['LENGTH', at(1, 1, 50, 50, 70, 70)],
    ['LENGTH', at(5, 5, 5, 6)],
    ['COBB', at(1, 1, 50, 50, 70, 70, 70, 70)],
    ['LENGTH', at(-1, 5, 50, 50)],
    ['LENGTH', at(5, 5, 50, 2000)],
    ['LENGTH', at(5, Number.NaN, 50, 50)],
  ] as const)('is refused: %s %j', (kind, points) => {
    expect(codeOf(() => measure(kind, points, square))).toBe('MEASUREMENT_INVALID');
  });
});
