import 'server-only';
import { cookies } from 'next/headers';

export type Theme = 'dark' | 'light';

/** Dark unless the person chose light before: films are read in the dark. */
export async function readTheme(): Promise<Theme> {
  return (await cookies()).get('theme')?.value === 'light' ? 'light' : 'dark';
}
