import { readEnv } from '../../../env.ts';
import { worklistChangedDocument } from '../../../graphql/worklist.ts';
import { apiHeaders } from '../../../session/api-headers.ts';

/** Nothing on the way keeps, packs or holds back what has to be there at once. */
const streamed = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/**
 * What changes in the worklist, as server-sent events, for the browser that shows it. The API's stream is passed on as it
 * is, under the session that the browser's cookie stands for; it ends with the access token, and the browser asks again.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = await apiHeaders();
  if (headers === null) return new Response(null, { status: 401 });
  headers.set('Accept', 'text/event-stream');
  headers.set('Content-Type', 'application/json');
  const answer = await fetch(`${readEnv().API_URL}/graphql/stream`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: worklistChangedDocument.toString() }),
    signal: request.signal,
    cache: 'no-store',
  }).catch((error: unknown) => {
    if (!request.signal.aborted) console.error('The API’s stream of changes could not be opened.', error);
    return null;
  });
  if (answer === null || !answer.ok) return new Response(null, { status: answer?.status ?? 503 });
  return new Response(answer.body, { headers: streamed });
}
