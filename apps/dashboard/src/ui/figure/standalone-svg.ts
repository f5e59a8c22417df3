const colours = ['fill', 'stroke'] as const;
const others = [
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

interface StandaloneOptions {
  /** What lies behind the picture on the screen. */
  readonly background: string;
  /** A colour of CSS as sRGB: programs that draw and write know nothing of `oklch()` and of our tokens. */
  readonly toRgb: (colour: string) => string;
}

/** The text of a file that looks as the picture does on the screen, without its page: every style computed and written out. */
export function standaloneSvg(svg: SVGSVGElement, { background, toRgb }: StandaloneOptions): string {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A copy of a picture is a picture.');
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const target = copies[index];
    if (target !== undefined) writeStyle(getComputedStyle(original), target, toRgb);
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: toRgb(background) }))
    ground.setAttribute(name, value);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

function writeStyle(style: CSSStyleDeclaration, target: Element, toRgb: (colour: string) => string): void {
  for (const name of colours) {
    const colour = style.getPropertyValue(name);
    if (colour !== '')
      target.setAttribute(name, colour === 'none' || colour.startsWith('url(') ? colour : toRgb(colour));
  }
  for (const name of others) {
    const value = style.getPropertyValue(name);
    if (value !== '') target.setAttribute(name, value);
  }
  target.removeAttribute('style');
  target.removeAttribute('class');
}
