import type { Attributes } from './attributes.ts';

/** Millimetres between the centres of neighbouring pixels: down a column, and along a row. */
export interface PixelSpacing {
  readonly row: number;
  readonly column: number;
}

/**
 * The spacing in the patient (PS3.3 section 10.7.1.3): Pixel Spacing, or Imager Pixel Spacing divided by Estimated
 * Radiographic Magnification Factor. Imager Pixel Spacing alone is that of the detector, so the film is not calibrated: null.
 */
export function pixelSpacingOf(attributes: Attributes): PixelSpacing | null {
  const calibrated = spacingOf(attributes.decimals('PixelSpacing'), 1);
  if (calibrated !== null) {
    return calibrated;
  }
  const [magnification = Number.NaN] = attributes.decimals('EstimatedRadiographicMagnificationFactor');
  return spacingOf(attributes.decimals('ImagerPixelSpacing'), magnification);
}

function spacingOf([row = Number.NaN, column = Number.NaN]: number[], magnification: number): PixelSpacing | null {
  const spacing = { row: row / magnification, column: column / magnification };
  return isLength(spacing.row) && isLength(spacing.column) ? spacing : null;
}

function isLength(millimetres: number): boolean {
  return Number.isFinite(millimetres) && millimetres > 0;
}
