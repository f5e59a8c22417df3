const decimal = /^[+-]?\d+(\.\d+)?$/;

/**
 * A number as a person types it: a comma or a point before the decimals, a hyphen or a minus sign.
 *
 * @returns null for nothing, undefined for what is no number
 */
export function numberOf(text: string): number | null | undefined {
  const typed = text.trim().replace('−', '-').replace(',', '.');
  if (typed === '') return null;
  return decimal.test(typed) ? Number(typed) : undefined;
}
