import { type NextRequest, NextResponse } from 'next/server';
import { readEnv } from './env.ts';
import { contentSecurityPolicy } from './session/content-security-policy.ts';
import { renewSession } from './session/renew-session.ts';
import {
  hasSecureCookies,
  openSessionToken,
  type SessionToken,
  sealSessionToken,
  sessionCookieName,
  sessionMaxAgeSeconds,
} from './session/session-token.ts';

/** Uploads are left out because Next keeps a copy of every body that passes here; the page renews before it uploads. */
export const config = { matcher: ['/((?!upload|_next/static|_next/image|icon.svg|healthz).*)'] };

const openPaths = ['/sign-in', '/api/auth', '/theme', '/locale'];

/** The one place where sessions are renewed, and where a policy for scripts is given to each page. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const session = await openSessionToken(request.cookies.get(sessionCookieName())?.value);
  const isOpen = openPaths.some((path) => request.nextUrl.pathname.startsWith(path));
  if (isOpen) return proceed(request);
  const renewed = session === null ? null : await renewSession(session, Date.now());
  if (renewed === null) return refuse(request);
  return renewed === session ? proceed(request) : proceedWith(request, renewed);
}

function proceed(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, readEnv().NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  // What shows a PDF is a plugin to some browsers, which the policy of pages refuses.
  if (!request.nextUrl.pathname.startsWith('/reports/')) response.headers.set('content-security-policy', policy);
  return response;
}

async function proceedWith(request: NextRequest, session: SessionToken): Promise<NextResponse> {
  const value = await sealSessionToken(session);
  request.cookies.set(sessionCookieName(), value);
  const response = proceed(request);
  response.cookies.set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: hasSecureCookies(),
    maxAge: sessionMaxAgeSeconds,
  });
  return response;
}

/** Pages lead to the sign-in screen and back; everything else is told that nobody is signed in. */
function refuse(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isData = ['/films/', '/worklist/', '/cohort-data/'].some((prefix) => pathname.startsWith(prefix));
  if (request.method !== 'GET' || isData) return new NextResponse(null, { status: 401 });
  const url = new URL('/sign-in', request.url);
  if (pathname !== '/') url.searchParams.set('next', `${pathname}${search}`);
  return NextResponse.redirect(url);
}
