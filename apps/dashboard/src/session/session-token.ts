import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { readEnv } from '../env.ts';

/** One working day; the API ends a session earlier when it is not renewed. */
export const sessionMaxAgeSeconds = 12 * 60 * 60;

const claims = z.object({
  name: z.string(),
  email: z.string(),
  role: z.enum(['CLINICIAN', 'ADMIN', 'ANALYST', 'AUDITOR']),
  organization: z.string(),
  accessToken: z.string(),
  /** Milliseconds since 1970. */
  accessTokenExpiresAt: z.number(),
  refreshToken: z.string(),
});

/** What the encrypted cookie holds. Nothing of it but name, role and organization ever reaches the browser's scripts. */
export type SessionToken = z.infer<typeof claims>;

/** The name that next-auth gives its cookie at the address in use. */
export function sessionCookieName(): string {
  return hasSecureCookies() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

export function hasSecureCookies(): boolean {
  return readEnv().NEXTAUTH_URL.startsWith('https://');
}

/** The token in the cookie's value, or null when there is none, it has expired or it was not written here. */
export async function openSessionToken(value: string | undefined): Promise<SessionToken | null> {
  if (value === undefined || value === '') return null;
  const payload = await decode({ token: value, secret: readEnv().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = claims.safeParse(payload);
  return parsed.success ? parsed.data : null;
}

export async function sealSessionToken(token: SessionToken): Promise<string> {
  return encode({ token, secret: readEnv().NEXTAUTH_SECRET, maxAge: sessionMaxAgeSeconds });
}
