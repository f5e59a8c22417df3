import { addCaption } from './acquisition/caption.ts';
import { addSeam, collimate } from './acquisition/collimate.ts';
import { displayFilm } from './acquisition/display-processing.ts';
import type { Acquisition } from './acquisition/draw-acquisition.ts';
import { addTexture, detect } from './acquisition/expose.ts';
import type { FilmBounds } from './acquisition/frame-film.ts';
import { loseDetail } from './acquisition/lose-detail.ts';
import { addMarkers } from './acquisition/markers.ts';
import { emptyRaster, project, type View } from './projection/raster.ts';
import { projectScene, type Scene } from './projection/scene.ts';
import { openStream } from './random.ts';
import type { Vector } from './vector.ts';

/** One film: 12 bit grey values row by row, and where on it the patient's points lie. */
export interface Film {
  readonly view: View;
  readonly pixels: Uint16Array;
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm: number;
  /** MONOCHROME1 films hold the complement: 0 is white. */
  readonly photometricInterpretation: 'MONOCHROME1' | 'MONOCHROME2';
  readonly acquisition: Acquisition;
  /** Plane coordinates (mm) of the upper left corner of the first pixel. */
  readonly originU: number;
  readonly originV: number;
}

export const MAXIMUM_PIXEL = 4095;

/** Path lengths are taken on a grid at least this fine, so that cortical lines are not skipped between pixels. */
const COARSEST_RAY_MM = 1.15;

function quantize(values: Float32Array, inverted: boolean): Uint16Array {
  const pixels = new Uint16Array(values.length);
  for (let at = 0; at < pixels.length; at += 1) {
    const level = Math.round((values[at] ?? 0) * MAXIMUM_PIXEL);
    pixels[at] = inverted ? MAXIMUM_PIXEL - level : level;
  }
  return pixels;
}

/** Renders a view of the scene; the same arguments give the same pixels. */
export function renderFilm(
  seed: number,
  view: View,
  scene: Scene,
  bounds: FilmBounds,
  acquisition: Acquisition,
  pixelSpacingMm: number,
): Film {
  const columns = Math.max(8, Math.round((bounds.right - bounds.left) / pixelSpacingMm));
  const rows = Math.max(8, Math.round((bounds.bottom - bounds.top) / pixelSpacingMm));
  const factor = Math.ceil(pixelSpacingMm / COARSEST_RAY_MM);
  const rayMm = pixelSpacingMm / factor;
  const raster = emptyRaster(
    view,
    columns * factor,
    rows * factor,
    rayMm,
    bounds.left + rayMm / 2,
    bounds.top + rayMm / 2,
  );
  projectScene(raster, scene);
  addTexture(raster, openStream(seed, `texture/${view}`));
  addMarkers(raster, acquisition);
  const signal = detect(raster, factor, acquisition.exposure, openStream(seed, `noise/${view}`));
  const shown = displayFilm(signal, pixelSpacingMm, acquisition.display);
  addSeam(shown, acquisition);
  collimate(shown, pixelSpacingMm, acquisition);
  addCaption(shown, pixelSpacingMm, acquisition.caption, openStream(seed, `caption-text/${view}`));
  loseDetail(shown, acquisition.storage);
  return {
    view,
    pixels: quantize(shown.values, acquisition.inverted),
    rows,
    columns,
    pixelSpacingMm,
    photometricInterpretation: acquisition.inverted ? 'MONOCHROME1' : 'MONOCHROME2',
    acquisition,
    originU: bounds.left,
    originV: bounds.top,
  };
}

/** Where a point of the patient lies on a film, in pixels: column and row, 0 at the outer corner of the first pixel. */
export function pixelOf(film: Film, point: Vector): readonly [column: number, row: number] {
  const { u, v } = project(film.view, point);
  return [(u - film.originU) / film.pixelSpacingMm, (v - film.originV) / film.pixelSpacingMm];
}
