import { percentileWindow } from './pixels/display-window.ts';
import type { GreyImage } from './pixels/grey-image.ts';

/** 8-bit grey, row by row, 0 black and 255 white. */
export interface DisplayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/**
 * Turns grey values into what a screen shows: window, MONOCHROME1 turned, reduced by area averaging and never enlarged.
 *
 * @param image the film; its own window is used, else its percentiles
 * @param size maxEdge: the longer side in pixels at most
 */
export function renderForDisplay(image: GreyImage, { maxEdge }: { maxEdge?: number } = {}): DisplayImage {
  const longerEdge = Math.max(image.rows, image.columns);
  const reduction = Math.max(1, longerEdge / Math.max(1, maxEdge ?? longerEdge));
  const width = Math.max(1, Math.round(image.columns / reduction));
  const height = Math.max(1, Math.round(image.rows / reduction));
  const { center, width: span } = image.window ?? percentileWindow(image.values, null);
  // The linear exact function of PS3.3 C.11.2.1.3.2, as offset and gain.
  const gain = (image.inverted ? -255 : 255) / span;
  const offset = 127.5 - center * gain;
  // Clamped: rounds to nearest and holds at 0 and 255. Its memory is then read as plain bytes.
  const clamped = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * image.rows) / height);
    const bottom = Math.floor(((y + 1) * image.rows) / height);
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * image.columns) / width);
      const right = Math.floor(((x + 1) * image.columns) / width);
      clamped[y * width + x] = meanOf(image, top, bottom, left, right) * gain + offset;
    }
  }
  return { width, height, pixels: new Uint8Array(clamped.buffer) };
}

function meanOf(image: GreyImage, top: number, bottom: number, left: number, right: number): number {
  let sum = 0;
  for (let row = top; row < bottom; row += 1) {
    for (let at = row * image.columns + left; at < row * image.columns + right; at += 1) {
      sum += image.values[at] ?? 0;
    }
  }
  return sum / ((bottom - top) * (right - left));
}
