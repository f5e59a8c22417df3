import { DomainError } from '../errors.ts';

const longest = 2_000;

/**
 * What is kept of a comment: its text without the blanks around it.
 *
 * @throws DomainError COMMENT_INVALID for nothing, and for more than 2,000 characters
 */
export function commentBody(text: string): string {
  const body = text.trim();
  if (body.length === 0 || body.length > longest) throw new DomainError('COMMENT_INVALID', { length: body.length });
  return body;
}
