import { describe, expect, it } from 'vitest';
import { auroc } from './auroc.ts';
import { type Film, MAXIMUM_PIXEL } from './film.ts';
import { renderPair } from './render-pair.ts';

/** Grey values as a reader sees them, 0 to 1. */
function shownValues(film: Film): Float64Array {
  const inverted = film.photometricInterpretation === 'MONOCHROME1';
  return Float64Array.from(film.pixels, (pixel) => (inverted ? MAXIMUM_PIXEL - pixel : pixel) / MAXIMUM_PIXEL);
}

/** Mean absolute differences across and down, and of a pixel to its four neighbours. */
function edges({ rows, columns }: Film, values: Float64Array): { across: number; down: number; sharpness: number } {
  let [across, down, sharpness] = [0, 0, 0];
  const at = (row: number, column: number): number => values[row * columns + column] ?? 0;
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      const [left, right] = [at(row, column - 1), at(row, column + 1)];
      const [above, below] = [at(row - 1, column), at(row + 1, column)];
      across += Math.abs(right - left);
      down += Math.abs(below - above);
      sharpness += Math.abs(4 * at(row, column) - left - right - above - below);
    }
  }
  return { across, down, sharpness: sharpness / (rows * columns) };
}

function statistics(film: Film): Record<string, number> {
  const values = shownValues(film).sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const quantile = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? 0;
  const { across, down, sharpness } = edges(film, shownValues(film));
  return {
    mean,
    deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length),
    ...Object.fromEntries([0.05, 0.25, 0.5, 0.75, 0.95].map((share) => [`quantile ${share}`, quantile(share)])),
    sharpness,
    black: values.filter((value) => value < 0.02).length / values.length,
    white: values.filter((value) => value > 0.98).length / values.length,
    rows: film.rows,
    columns: film.columns,
    'edges across over down': across / down,
  };
}

const SEEDS = Array.from({ length: 100 }, (_, at) => 700 + at);

/**
 * Of each statistic of a view: AUROC of CMS against no curve. Every seed is rendered as one and as the other, so that
 * the same rooms stand on both sides and chance has little part in the difference.
 */
function aurocs(): Record<'coronal' | 'sagittal', Record<string, number>> {
  const pairs = SEEDS.flatMap((seed) =>
    (['NC', 'CMS'] as const).map((label) => {
      const { coronal, sagittal } = renderPair(seed, { preset: 'matched', pixelSpacingMm: 5, label });
      return { positive: label === 'CMS', coronal: statistics(coronal), sagittal: statistics(sagittal) };
    }),
  );
  const of = (view: 'coronal' | 'sagittal'): Record<string, number> =>
    Object.fromEntries(
      Object.keys(pairs[0]?.[view] ?? {}).map((name) => [
        name,
        auroc(pairs.map((pair) => ({ value: pair[view][name] ?? 0, positive: pair.positive }))),
      ]),
    );
  return { coronal: of('coronal'), sagittal: of('sagittal') };
}

describe('coarse statistics of the films', () => {
  it('tell the largest curves from none by no grey value, sharpness or size; only by edges that lean as the spine does', () => {
    const { coronal, sagittal } = aurocs();
    const { 'edges across over down': leaning, ...others } = coronal;
    expect(leaning).toBeLessThan(0.44);
    for (const [name, value] of [...Object.entries(others), ...Object.entries(sagittal)]) {
      expect(Math.abs(value - 0.5), name).toBeLessThan(0.03);
    }
  }, 300_000);
});
