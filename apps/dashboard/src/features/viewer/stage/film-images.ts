import { Enums, imageLoader, metaData, type Types, utilities } from '@cornerstonejs/core';
import type { LoadedFilm } from './load-film.ts';
import { percentileWindow } from './percentile-window.ts';

/** Millimetres between pixel centres, rows then columns; 1 and 1 stand for a film without calibration. */
export interface ImageSpacing {
  readonly row: number;
  readonly column: number;
  readonly isCalibrated: boolean;
}

interface FilmImage extends LoadedFilm {
  readonly spacing: ImageSpacing;
}

const scheme = 'wado';
const films = new Map<string, FilmImage>();
let isRegistered = false;

/** Teaches Cornerstone our scheme: films that were loaded before, without any of its own loading or decoding. */
export function registerFilmImages(): void {
  if (isRegistered) return;
  isRegistered = true;
  imageLoader.registerImageLoader(scheme, (imageId: string) => ({ promise: imageOf(imageId) }));
  metaData.addProvider(moduleOf);
}

/** Keeps a loaded film under its id, which also names its frame of reference. @returns Cornerstone's name for it */
export function keepFilmImage(filmId: string, film: FilmImage): string {
  const imageId = `${scheme}:${filmId}`;
  films.set(imageId, film);
  return imageId;
}

export function dropFilmImage(imageId: string): void {
  films.delete(imageId);
}

async function imageOf(imageId: string): Promise<Types.IImage> {
  const film = films.get(imageId);
  if (film === undefined) throw new Error('The film is not there any more.');
  const { facts, pixels, spacing } = film;
  const { rows, columns } = facts;
  return {
    imageId,
    ...greyOf(film),
    getPixelData: () => pixels,
    getCanvas: () => document.createElement('canvas'),
    rows,
    columns,
    height: rows,
    width: columns,
    color: false,
    rgba: false,
    numberOfComponents: 1,
    columnPixelSpacing: spacing.column,
    rowPixelSpacing: spacing.row,
    // Turning MONOCHROME1 around is the stage's matter, together with the person's own inverting.
    invert: false,
    photometricInterpretation: 'MONOCHROME2',
    sizeInBytes: pixels.byteLength,
    dataType: typeNameOf(pixels),
    voxelManager: utilities.VoxelManager.createImageVoxelManager({
      width: columns,
      height: rows,
      numberOfComponents: 1,
      scalarData: pixels,
      id: imageId,
    }),
  };
}

/** The values are in modality units already. */
function greyOf({ facts, pixels }: FilmImage) {
  const window = facts.window ?? percentileWindow(pixels, facts.padding);
  const [minPixelValue, maxPixelValue] = extremesOf(pixels);
  return {
    minPixelValue,
    maxPixelValue,
    slope: 1,
    intercept: 0,
    preScale: { enabled: true, scaled: true },
    windowCenter: window.center,
    windowWidth: window.width,
    voiLUTFunction: Enums.VOILUTFunctionType.LINEAR,
  };
}

function typeNameOf(pixels: FilmImage['pixels']): Types.PixelDataTypedArrayString {
  if (pixels instanceof Uint8Array) return 'Uint8Array';
  return pixels instanceof Uint16Array ? 'Uint16Array' : 'Float32Array';
}

function extremesOf(pixels: FilmImage['pixels']): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of pixels) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** What Cornerstone asks of an image beside its pixels. The film lies in a plane of its own, its first pixel at the origin. */
function moduleOf(type: string, imageId: unknown): unknown {
  const film = typeof imageId === 'string' ? films.get(imageId) : undefined;
  if (film === undefined || typeof imageId !== 'string') return undefined;
  switch (type) {
    case Enums.MetadataModules.IMAGE_PLANE:
      return planeOf(imageId, film);
    case Enums.MetadataModules.IMAGE_PIXEL:
      return pixelModuleOf(film);
    case Enums.MetadataModules.GENERAL_SERIES:
      return { modality: 'DX' };
    default:
      return undefined;
  }
}

function planeOf(imageId: string, { facts, spacing }: FilmImage) {
  return {
    frameOfReferenceUID: imageId,
    rows: facts.rows,
    columns: facts.columns,
    imageOrientationPatient: [1, 0, 0, 0, 1, 0],
    rowCosines: [1, 0, 0],
    columnCosines: [0, 1, 0],
    imagePositionPatient: [0, 0, 0],
    pixelSpacing: [spacing.row, spacing.column],
    rowPixelSpacing: spacing.row,
    columnPixelSpacing: spacing.column,
    usingDefaultValues: !spacing.isCalibrated,
  };
}

function pixelModuleOf({ facts, pixels }: FilmImage) {
  const bits = pixels.BYTES_PER_ELEMENT * 8;
  return {
    samplesPerPixel: 1,
    photometricInterpretation: 'MONOCHROME2',
    rows: facts.rows,
    columns: facts.columns,
    bitsAllocated: bits,
    bitsStored: bits,
    highBit: bits - 1,
    pixelRepresentation: 0,
  };
}
