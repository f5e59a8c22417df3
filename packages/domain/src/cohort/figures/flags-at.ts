import type { Cases } from './cases-of.ts';

/** Which cases are flagged: at or above the threshold, or as the version's results were stored where there is none. */
export function flagsAt({ scores, flags }: Pick<Cases, 'scores' | 'flags'>, threshold: number | null): Uint8Array {
  if (threshold === null) return flags;
  const flagged = new Uint8Array(scores.length);
  for (let place = 0; place < scores.length; place += 1) flagged[place] = (scores[place] ?? 0) >= threshold ? 1 : 0;
  return flagged;
}
