import 'server-only';
import { cookies, headers } from 'next/headers';
import { chooseLocale } from '../words/choose-locale.ts';

/** How words, dates and numbers are written for the request being answered. */
export async function readLocale(): Promise<string> {
  return chooseLocale((await cookies()).get('locale')?.value, (await headers()).get('accept-language') ?? '');
}
