import { readEnv } from '../../../../env.ts';
import { apiHeaders } from '../../../../session/api-headers.ts';
import { readLocale } from '../../../../session/read-locale.ts';
import { languageOf } from '../../../../words/language.ts';

/** A study by its id, as PDF or as text. */
const report = /^[\da-f-]{36}\.(pdf|txt)$/;
const passedOn = ['content-type', 'content-language', 'content-disposition'];

const nothing = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });

/** A study's report from the API on behalf of the signed-in person, in the language of their screens. */
export async function GET(request: Request, context: RouteContext<'/reports/studies/[file]'>): Promise<Response> {
  const { file } = await context.params;
  if (!report.test(file)) return nothing(404);
  const headers = await apiHeaders();
  if (headers === null) return nothing(401);
  headers.set('Accept-Language', languageOf(await readLocale()));
  try {
    const answer = await fetch(`${readEnv().API_URL}/reports/studies/${file}`, {
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
    console.error('A report could not be fetched from the API.', error);
    return nothing(502);
  }
}
