import 'server-only';
import { headers } from 'next/headers';
import { readSession } from './ask-api.ts';

/** What a request to the API's REST doors carries for the signed-in person; null when nobody is. */
export async function apiHeaders(): Promise<Headers | null> {
  const session = await readSession();
  if (session === null) return null;
  const sent = new Headers({ Authorization: `Bearer ${session.accessToken}` });
  const forwardedFor = (await headers()).get('x-forwarded-for');
  if (forwardedFor !== null) sent.set('X-Forwarded-For', forwardedFor);
  return sent;
}
