import { type HeatmapGrid, heatmapReach, upsampleHeatmap } from './upsample-heatmap.ts';

type Rgb = readonly [number, number, number];

/** The longer edge of the painted map; the browser smooths the rest of the way up to the screen. */
const longEdge = 512;

/**
 * Paints the map over a film of `aspect` (width by height): evidence for the task in one colour, evidence against it in the
 * other, the farther from zero the less transparent. Colours are any that CSS knows.
 */
export function paintHeatmap(
  canvas: HTMLCanvasElement,
  grid: HeatmapGrid,
  aspect: number,
  colours: HeatmapColours,
): void {
  canvas.width = Math.round(aspect >= 1 ? longEdge : longEdge * aspect);
  canvas.height = Math.round(aspect >= 1 ? longEdge / aspect : longEdge);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  const colourFor = rgbOf(context, colours.evidenceFor);
  const colourAgainst = rgbOf(context, colours.evidenceAgainst);
  const reach = heatmapReach(grid.values) || 1;
  const values = upsampleHeatmap(grid, canvas.height, canvas.width);
  const image = context.createImageData(canvas.width, canvas.height);
  values.forEach((value, index) => {
    image.data.set(value >= 0 ? colourFor : colourAgainst, index * 4);
    image.data[index * 4 + 3] = 255 * Math.min(1, Math.abs(value) / reach);
  });
  context.putImageData(image, 0, 0);
}

export interface HeatmapColours {
  readonly evidenceFor: string;
  readonly evidenceAgainst: string;
}

/** Lets the browser translate a CSS colour, whatever its space, into the canvas's own. */
function rgbOf(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
