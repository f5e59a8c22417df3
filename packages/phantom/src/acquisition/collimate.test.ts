import { describe, expect, it } from 'vitest';
import { collimate } from './collimate.ts';
import { type Acquisition, drawAcquisition } from './draw-acquisition.ts';
import type { Plane2d } from './smooth.ts';

/** A white film of 10 × 10 mm after 3 mm were covered at its left. */
function covered(shade: number): Plane2d {
  const collimation = { leftMm: 3, rightMm: 0, topMm: 0, bottomMm: 0, tiltDegrees: 0, shade };
  const acquisition: Acquisition = { ...drawAcquisition(1, 'CORONAL'), collimation };
  const film = { columns: 10, rows: 10, values: new Float32Array(100).fill(1) };
  collimate(film, 1, acquisition);
  return film;
}

describe('collimate', () => {
  it.each([0, 0.25])('covers with the shade %d what the leaf covers, and nothing else', (shade) => {
    const row = [...covered(shade).values.slice(50, 60)];
    expect(row).toEqual([shade, shade, shade, shade, 1, 1, 1, 1, 1, 1]);
  });
});
