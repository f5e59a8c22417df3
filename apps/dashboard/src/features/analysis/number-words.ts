/** Figures as they are written everywhere: two decimals, areas and p values three. */
export const two = (value: number): string => value.toFixed(2);

export const three = (value: number): string => value.toFixed(3);

/** With its sign, minus as a minus. */
export function signed(value: number): string {
  const rounded = value.toFixed(3);
  return value < 0 && Number(rounded) !== 0 ? `−${rounded.slice(1)}` : rounded.replace('-', '');
}

/** A p value under a thousandth is not written out: `< 0.001`. */
export function pValue(value: number): string {
  return value < 0.001 ? '< 0.001' : value.toFixed(3);
}

/** A share as a percentage without zeros at its end: `6`, `0.5`. */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}`;
}
