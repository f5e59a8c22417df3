import { DomainError } from '../errors.ts';

const shortest = 3;
const longest = 2000;

/**
 * The reason that a reader gives, without the space around it. A reading without a reason cannot be learnt from.
 *
 * @returns 3 to 2,000 characters, counted as a person counts them (code points)
 * @throws DomainError REASON_MISSING when it is shorter or longer
 */
export function readingReason(text: string): string {
  const reason = text.trim();
  const characters = [...reason].length;
  if (characters < shortest || characters > longest) throw new DomainError('REASON_MISSING', { characters });
  return reason;
}
