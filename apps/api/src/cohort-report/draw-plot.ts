import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A figure as SVG, in colours that the page around it sets; the same data draw the same text. */
export function drawPlot(label: string, options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({
    width: 480,
    height: 360,
    marginLeft: 52,
    marginBottom: 44,
    ariaLabel: label,
    style: { fontSize: '12px', background: 'none' },
    ...options,
    document,
  });
  svg.setAttribute('role', 'img');
  return svg.outerHTML;
}
