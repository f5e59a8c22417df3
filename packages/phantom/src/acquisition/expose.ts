import type { Raster } from '../projection/raster.ts';
import type { RandomStream } from '../random.ts';
import type { Exposure } from './draw-acquisition.ts';
import { blockMean, boxBlur, enlarge, type Plane2d, softenInPlace } from './smooth.ts';

/** Transmission averaged over each film pixel: a coarse film is the mean of a fine one, not a sample of it. */
export function transmission(raster: Raster, factor: number): Plane2d {
  const columns = Math.floor(raster.columns / factor);
  const rows = Math.floor(raster.rows / factor);
  const values = new Float32Array(columns * rows);
  const share = 1 / (factor * factor);
  for (let row = 0; row < rows * factor; row += 1) {
    const target = Math.floor(row / factor) * columns;
    const source = row * raster.columns;
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let step = 0; step < factor; step += 1) {
        sum += Math.exp(-Math.max(0, raster.depth[source + column * factor + step] ?? 0));
      }
      values[target + column] = (values[target + column] ?? 0) + sum * share;
    }
  }
  return { columns, rows, values };
}

/** More rays on one side than on the other. */
function addSlope(image: Plane2d, [across, down]: Exposure['slope']): void {
  const { columns, rows, values } = image;
  const horizontal = Float64Array.from({ length: columns }, (_, at) => Math.exp(across * (2 * (at / columns) - 1)));
  for (let row = 0; row < rows; row += 1) {
    const vertical = Math.exp(down * (2 * (row / rows) - 1));
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      values[at] = (values[at] ?? 0) * vertical * (horizontal[column] ?? 1);
    }
  }
}

/** Scatter is so smooth that a 10 mm grid holds it. */
function addScatter(image: Plane2d, pixelMm: number, ratio: number): void {
  const block = Math.max(1, Math.round(10 / pixelMm));
  const coarse = blockMean(image, block);
  // Open air next to the patient would otherwise flood the trunk with light.
  for (let at = 0; at < coarse.values.length; at += 1) {
    coarse.values[at] = Math.min(coarse.values[at] ?? 0, 0.12);
  }
  const scatter = enlarge(boxBlur(coarse, 4), block, image.columns, image.rows);
  for (let at = 0; at < scatter.length; at += 1) {
    image.values[at] = (image.values[at] ?? 0) + ratio * (scatter[at] ?? 0);
  }
}

/** Counting noise: the variance of the signal is the signal over the number of quanta that a pixel's area collects. */
export function addQuantumNoise(image: Plane2d, pixelMm: number, quantaPerMm2: number, stream: RandomStream): void {
  const quanta = quantaPerMm2 * pixelMm * pixelMm;
  const { values } = image;
  for (let at = 0; at < values.length; at += 1) {
    const signal = values[at] ?? 0;
    values[at] = Math.max(1e-5, signal + Math.sqrt(signal / quanta) * stream.normal());
  }
}

/** Lines of an anti-scatter grid; pixels wider than a line's period average them away. */
function addGrid(image: Plane2d, pixelMm: number, amplitude: number, periodMm: number): void {
  const angle = (Math.PI * pixelMm) / periodMm;
  const seen = amplitude * Math.abs(Math.sin(angle) / angle);
  if (seen < 2e-4) return;
  for (let column = 0; column < image.columns; column += 1) {
    const factor = 1 + seen * Math.sin(2 * angle * column);
    for (let row = 0; row < image.rows; row += 1) {
      const at = row * image.columns + column;
      image.values[at] = (image.values[at] ?? 0) * factor;
    }
  }
}

/**
 * Muscle strands, bowel loops and fat planes that no primitive stands for: a random field in two sizes of grain, so that
 * soft tissue is not as smooth as glass.
 */
export function addTexture(raster: Raster, stream: RandomStream): void {
  for (const [grainMm, amplitude] of [
    [22, 0.05],
    [8, 0.03],
  ] as const) {
    const block = Math.max(1, Math.round(grainMm / raster.pixelMm));
    const columns = Math.ceil(raster.columns / block);
    const rows = Math.ceil(raster.rows / block);
    const values = Float32Array.from({ length: columns * rows }, () => stream.normal(0, amplitude));
    const field = enlarge({ columns, rows, values }, block, raster.columns, raster.rows);
    for (let at = 0; at < field.length; at += 1) {
      const depth = raster.depth[at] ?? 0;
      // Nothing is added to the air; the thicker the tissue the more of it there is.
      raster.depth[at] = depth + (field[at] ?? 0) * Math.min(1, depth / 2.5);
    }
  }
}

/** From path lengths to the detector's signal, 1 where nothing is in the way. */
export function detect(raster: Raster, factor: number, exposure: Exposure, noise: RandomStream): Plane2d {
  const pixelMm = raster.pixelMm * factor;
  const image = transmission(raster, factor);
  addSlope(image, exposure.slope);
  addScatter(image, pixelMm, exposure.scatterRatio);
  const spread = (exposure.blurMm / pixelMm) ** 2 / 2;
  if (spread > 0.02) softenInPlace(image, Math.min(0.25, spread));
  addGrid(image, pixelMm, exposure.gridAmplitude, exposure.gridPeriodMm);
  addQuantumNoise(image, pixelMm, exposure.quantaPerMm2, noise);
  return image;
}

/** Blurred copy with a radius in millimetres, computed on a coarse grid. */
export function slowPart(image: Plane2d, pixelMm: number, radiusMm: number): Float32Array {
  const block = Math.max(1, Math.round(radiusMm / 3 / pixelMm));
  return enlarge(boxBlur(blockMean(image, block), 2), block, image.columns, image.rows);
}
