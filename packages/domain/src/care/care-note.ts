import { DomainError } from '../errors.ts';

const longest = 2000;

/** The note without the space around it, null when nothing is left. @throws DomainError NOTE_TOO_LONG */
export function careNote(note: string | null): string | null {
  const text = note?.trim() ?? '';
  if ([...text].length > longest) throw new DomainError('NOTE_TOO_LONG');
  return text === '' ? null : text;
}
