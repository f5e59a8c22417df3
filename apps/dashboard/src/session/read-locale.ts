import 'server-only';
import { headers } from 'next/headers';

const fallback = 'en-GB';

/**
 * How dates and numbers are written: the first English locale that the browser accepts. Another language's dates inside
 * English sentences would be read less surely than any English ones.
 */
export async function readLocale(): Promise<string> {
  const accepted = (await headers()).get('accept-language') ?? '';
  const tags = accepted.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  const english = tags.find((tag) => /^en-[A-Za-z]{2}$/.test(tag));
  return english ?? fallback;
}
