import { createHash } from 'node:crypto';

/**
 * What went into a run: SHA-256, hex, over the hex hashes of its films in view order, one after another.
 * The same films give the same run of a model version, however often they arrive.
 */
export function inputSha256(filmSha256s: readonly string[]): string {
  return createHash('sha256').update(filmSha256s.join('')).digest('hex');
}
