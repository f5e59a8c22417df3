import { DomainError } from '@plumbline/domain';
import type { z } from 'zod';

/** The sort key of a row as an opaque text that is safe in an address: base64url of its JSON. */
export function writeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/**
 * Reads back what `writeCursor` wrote.
 *
 * @throws DomainError CURSOR_INVALID when the text is not a cursor of this list
 */
export function readCursor<Key>(cursor: string, key: z.ZodType<Key>): Key {
  const parsed = key.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new DomainError('CURSOR_INVALID', {}, { cause: parsed.error });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError('CURSOR_INVALID', {}, { cause });
  }
}
