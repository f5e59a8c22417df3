import { describe, expect, it } from 'vitest';
import { emptyRaster } from '../projection/raster.ts';
import { openStream } from '../random.ts';
import { addQuantumNoise, transmission } from './expose.ts';

function relativeNoise(pixelMm: number): number {
  const values = new Float32Array(40_000).fill(0.02);
  addQuantumNoise({ columns: 200, rows: 200, values }, pixelMm, 1e6, openStream(1, 'noise'));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
}

describe('addQuantumNoise', () => {
  it('is one over the square root of the quanta in a pixel', () => {
    // 0.02 × 10⁶ per mm² × 0.16 mm² = 3200 quanta.
    expect(relativeNoise(0.4)).toBeCloseTo(1 / Math.sqrt(3200), 3);
  });

  it('is five times weaker in a 2 mm pixel than in the 0.4 mm pixels that it covers', () => {
    expect(relativeNoise(0.4) / relativeNoise(2)).toBeCloseTo(5, 2);
  });
});

describe('transmission', () => {
  it('is the mean of what passes, not what passes the mean', () => {
    const raster = emptyRaster('CORONAL', 2, 2, 1, 0, 0);
    raster.depth.set([0, 0, Math.log(2), Math.log(2)]);
    expect(transmission(raster, 2).values[0]).toBeCloseTo(0.75, 6);
  });
});
