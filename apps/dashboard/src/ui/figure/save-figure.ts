import { standaloneSvg } from './standalone-svg.ts';

/** Saves the picture as the browser shows it: the same size, the same theme. Nothing when there is none yet. */
export async function saveAsSvg(svg: SVGSVGElement | null, fileName: string): Promise<void> {
  if (svg !== null) saveBlob(svgBlob(svg), `${fileName}.svg`);
}

/** As {@link saveAsSvg}, in pixels: three to a CSS pixel, 288 to the inch at the size of the screen. */
export async function saveAsPng(svg: SVGSVGElement | null, fileName: string): Promise<void> {
  if (svg === null) return;
  const scale = 3;
  const { width, height } = svg.viewBox.baseVal;
  const address = URL.createObjectURL(svgBlob(svg));
  const image = new Image(width * scale, height * scale);
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width * scale, height * scale);
  URL.revokeObjectURL(address);
  canvas.toBlob((blob) => blob && saveBlob(blob, `${fileName}.png`), 'image/png');
}

function svgBlob(svg: SVGSVGElement): Blob {
  const background = getComputedStyle(svg.closest('figure') ?? svg).getPropertyValue('--panel');
  return new Blob([standaloneSvg(svg, { background, toRgb: rgbReader() })], { type: 'image/svg+xml' });
}

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Reads any colour of CSS as sRGB, by painting one pixel with it. */
function rgbReader(): (colour: string) => string {
  const known = new Map<string, string>();
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (colour) => {
    const read = known.get(colour) ?? (context === null ? colour : readPixel(context, colour));
    known.set(colour, read);
    return read;
  };
}

function readPixel(context: CanvasRenderingContext2D, colour: string): string {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`;
}
