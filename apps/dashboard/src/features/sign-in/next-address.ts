/** Where to go after signing in: only a path of our own, so that no link can lead a fresh session elsewhere. */
export function nextAddress(asked: string | null): string {
  if (asked === null || !asked.startsWith('/') || !URL.canParse(asked, origin)) return '/';
  const url = new URL(asked, origin);
  return url.origin === origin ? `${url.pathname}${url.search}` : '/';
}

const origin = 'http://plumbline.invalid';
