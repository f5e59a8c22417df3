import * as Plot from '@observablehq/plot';

/** Around the plot, in CSS pixels: what lies over it is placed by them. */
export const margins = { marginTop: 14, marginRight: 14, marginBottom: 40, marginLeft: 46 } as const;

export const quarters = [0, 0.25, 0.5, 0.75, 1];

/** Two axes from 0 to 1, their words beside them. */
export function axes({ x, y }: { readonly x: string; readonly y: string }) {
  const axis = {
    domain: [0, 1],
    ticks: quarters,
    tickFormat: String,
    tickSize: 0,
    labelArrow: 'none' as const,
    labelAnchor: 'center' as const,
  };
  return { ...margins, x: { ...axis, label: x }, y: { ...axis, label: y } };
}

/** Light lines across. */
export function grid(): Plot.Markish[] {
  return [Plot.gridY(quarters, { stroke: 'var(--line)', strokeOpacity: 1 })];
}
