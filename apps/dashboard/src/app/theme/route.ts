import { z } from 'zod';
import { isSameOrigin } from '../../session/is-same-origin.ts';
import { hasSecureCookies } from '../../session/session-token.ts';

const theme = z.enum(['dark', 'light']);
const yearSeconds = 365 * 24 * 60 * 60;

/** Remembers the theme in a cookie, so that the server writes it into the first byte of a page and nothing flashes. */
export async function POST(request: Request): Promise<Response> {
  const chosen = theme.safeParse(await request.text());
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  if (!chosen.success) return new Response(null, { status: 400 });
  const secure = hasSecureCookies() ? '; Secure' : '';
  const cookie = `theme=${chosen.data}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure}`;
  return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie } });
}
