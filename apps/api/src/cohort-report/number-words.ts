import type { Interval, Proportion } from '@plumbline/domain';

/** A number with at most three digits behind the point. */
export function numberWords(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** `0.875 (0.529 to 0.978)`. */
export function intervalWords(estimate: number, { lower, upper }: Interval): string {
  return `${numberWords(estimate)} (${numberWords(lower)} to ${numberWords(upper)})`;
}

/** `7/8 = 0.875 (0.529 to 0.978)`; a dash where there is no case. */
export function shareWords(share: Proportion | null): string {
  return share === null ? '—' : `${share.count}/${share.total} = ${intervalWords(share.estimate, share)}`;
}

/** `p = 0.031`, `p < 0.001`. */
export function pWords(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${numberWords(p)}`;
}
