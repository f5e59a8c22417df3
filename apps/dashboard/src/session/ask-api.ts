import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError } from '../graphql/api-error.ts';
import type { TypedDocumentString } from '../graphql/generated/graphql.ts';
import { requestApi } from '../graphql/request-api.ts';
import { viewerDocument } from '../graphql/session.ts';
import { openSessionToken, type SessionToken, sessionCookieName } from './session-token.ts';

/** The session of the request being answered, or null. The proxy has renewed it already. */
export const readSession = cache(async (): Promise<SessionToken | null> => {
  return openSessionToken((await cookies()).get(sessionCookieName())?.value);
});

/** Asks the API as the signed-in person. Throws `ApiError`, UNAUTHENTICATED when nobody is signed in. */
export async function askApi<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> {
  const session = await readSession();
  if (session === null) throw new ApiError('UNAUTHENTICATED', 'Nobody is signed in.');
  const forwardedFor = (await headers()).get('x-forwarded-for');
  return requestApi(document, variables, { accessToken: session.accessToken, forwardedFor });
}

/** As `askApi`, for pages: whoever is not signed in any more goes to the sign-in screen. */
export async function askApiForPage<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> {
  try {
    return await askApi(document, variables);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'UNAUTHENTICATED') redirect('/sign-in?ended=1');
    throw error;
  }
}

/** Who is asking and what they may do: asked once a request, from the API, never from the cookie. */
export const readViewer = cache(async () => (await askApiForPage(viewerDocument, {})).viewer);
