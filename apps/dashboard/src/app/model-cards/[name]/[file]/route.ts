import { readEnv } from '../../../../env.ts';
import { apiHeaders } from '../../../../session/api-headers.ts';

const modelName = /^[a-z0-9][a-z0-9-]{0,99}$/;
/** A version's card, as Markdown or as PDF. */
const cardFile = /^\d+\.\d+\.\d+\.(md|pdf)$/;
const passedOn = ['content-type', 'content-disposition'];

const nothing = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });

/** A model card from the API on behalf of the signed-in person. */
export async function GET(request: Request, context: RouteContext<'/model-cards/[name]/[file]'>): Promise<Response> {
  const { name, file } = await context.params;
  if (!modelName.test(name) || !cardFile.test(file)) return nothing(404);
  const headers = await apiHeaders();
  if (headers === null) return nothing(401);
  try {
    const address = `${readEnv().API_URL}/models/${name}/${file}`;
    const answer = await fetch(address, { headers, signal: request.signal, cache: 'no-store' });
    if (!answer.ok) return nothing(answer.status);
    const sent = new Headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    for (const header of passedOn) {
      const value = answer.headers.get(header);
      if (value !== null) sent.set(header, value);
    }
    return new Response(answer.body, { headers: sent });
  } catch (error) {
    if (request.signal.aborted) return nothing(499);
    console.error('A model card could not be fetched from the API.', error);
    return nothing(502);
  }
}
