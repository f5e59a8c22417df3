import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { readEnv } from '../env.ts';
import type { Role } from '../graphql/generated/graphql.ts';
import { requestApi } from '../graphql/request-api.ts';
import { endSessionDocument, signInDocument } from '../graphql/session.ts';
import { readWords } from '../words/read-words.ts';
import { refusalSentence } from '../words/refusal-sentence.ts';
import { hasSecureCookies, sessionCookieName, sessionMaxAgeSeconds } from './session-token.ts';

interface TokenClaims {
  role: Role;
  organization: string;
  accessToken: string;
  accessTokenExpiresAt: number;
  refreshToken: string;
}

declare module 'next-auth' {
  interface User extends TokenClaims {
    name: string;
    email: string;
  }
  interface Session {
    user: { name: string; role: Role; organization: string };
  }
}

declare module 'next-auth/jwt' {
  interface JWT extends TokenClaims {
    name: string;
    email: string;
  }
}

/** Asks the API; a refusal is thrown with its sentence in the person's language, which next-auth hands to the sign-in screen. */
async function authorize(email: string, password: string, forwardedFor: string | null) {
  const caller = { accessToken: null, forwardedFor };
  const { signIn } = await requestApi(signInDocument, { input: { email, password } }, caller);
  if (signIn.__typename !== 'SignedIn') throw new Error(refusalSentence(await readWords('errors'), signIn));
  const { viewer, accessToken, refreshToken } = signIn;
  return {
    id: viewer.user.id,
    name: viewer.user.displayName,
    email: viewer.user.email,
    role: viewer.role,
    organization: viewer.organization.name,
    accessToken,
    accessTokenExpiresAt: Date.parse(signIn.accessTokenExpiresAt),
    refreshToken,
  };
}

async function endSession(refreshToken: string): Promise<void> {
  const caller = { accessToken: null, forwardedFor: null };
  await requestApi(endSessionDocument, { input: { refreshToken } }, caller);
}

/** How next-auth keeps a session here: an encrypted cookie that only this server can open. */
export function authOptions(): NextAuthOptions {
  const credentials = { email: {}, password: {} };
  return {
    secret: readEnv().NEXTAUTH_SECRET,
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: hasSecureCookies() },
      },
    },
    providers: [
      Credentials({
        credentials,
        authorize: async (given, request) => {
          const forwardedFor = request.headers?.['x-forwarded-for'];
          return authorize(given?.email ?? '', given?.password ?? '', forwardedFor ?? null);
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        if (!user) return token;
        const { id: _, ...claims } = user;
        return { ...token, ...claims };
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        user: { name: token.name, role: token.role, organization: token.organization },
      }),
    },
    events: { signOut: ({ token }) => endSession(token.refreshToken) },
  };
}
