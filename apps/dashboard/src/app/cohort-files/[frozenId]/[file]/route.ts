import { readEnv } from '../../../../env.ts';
import { apiHeaders } from '../../../../session/api-headers.ts';

const frozenCohort = /^[\da-f-]{36}$/;
const files = ['figures.html', 'figures.csv', 'figures.json', 'members.csv'];
const passedOn = ['content-type', 'content-disposition'];

const nothing = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });

/** A file of a frozen cohort's figures from the API on behalf of the signed-in person; the parameters are the API's to judge. */
export async function GET(
  request: Request,
  context: RouteContext<'/cohort-files/[frozenId]/[file]'>,
): Promise<Response> {
  const { frozenId, file } = await context.params;
  if (!frozenCohort.test(frozenId) || !files.includes(file)) return nothing(404);
  const headers = await apiHeaders();
  if (headers === null) return nothing(401);
  try {
    const answer = await fetch(`${readEnv().API_URL}/cohorts/${frozenId}/${file}${new URL(request.url).search}`, {
      headers,
      signal: request.signal,
      cache: 'no-store',
    });
    if (!answer.ok) return nothing(answer.status);
    const sent = new Headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    for (const name of passedOn) {
      const value = answer.headers.get(name);
      if (value !== null) sent.set(name, value);
    }
    return new Response(answer.body, { headers: sent });
  } catch (error) {
    if (request.signal.aborted) return nothing(499);
    console.error('A file of a cohort could not be fetched from the API.', error);
    return nothing(502);
  }
}
