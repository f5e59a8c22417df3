import type { Cases } from './cases-of.ts';

/** Which cases are flagged: at or above the threshold, or as the version's results were stored where there is none. */
export function flagsAt({ scores, flags }: Pick<Cases, 'scores' | 'flags'>, threshold: number | null): Uint8Array {
  return threshold === null ? flags : Uint8Array.from(scores, (score) => (score >= threshold ? 1 : 0));
}
