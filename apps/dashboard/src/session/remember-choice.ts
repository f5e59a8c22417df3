import { isSameOrigin } from './is-same-origin.ts';
import { hasSecureCookies } from './session-token.ts';

const yearSeconds = 365 * 24 * 60 * 60;

/** Keeps what the person chose in a cookie, so that the server writes the first byte of a page by it. */
export async function rememberChoice(
  request: Request,
  cookieName: 'theme' | 'locale',
  choices: readonly string[],
): Promise<Response> {
  const asked = await request.text();
  const chosen = choices.find((choice) => choice === asked);
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  if (chosen === undefined) return new Response(null, { status: 400 });
  const secure = hasSecureCookies() ? '; Secure' : '';
  const cookie = `${cookieName}=${chosen}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure}`;
  return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie } });
}
