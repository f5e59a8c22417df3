import { readEnv } from '../../../env.ts';
import { apiHeaders } from '../../../session/api-headers.ts';

/** A film by its study, series and instance UID (DICOM PS3.5, 9.1), and what of it the screens show. */
const filmResource =
  /^studies\/[\d.]{1,64}\/series\/[\d.]{1,64}\/instances\/[\d.]{1,64}\/(rendered|metadata|frames\/1)$/;
const viewport = /^\d{1,5},\d{1,5}$/;

/** What the API is asked for; the browser's own Accept header does not count. */
const accepted: Readonly<Record<string, string>> = {
  rendered: 'image/jpeg',
  metadata: 'application/dicom+json',
  'frames/1': 'multipart/related; type="application/octet-stream"',
};

/** A film stays in this person's browser for a while; another cookie means another person. */
const keptHeaders = { 'Cache-Control': 'private, max-age=600', Vary: 'Cookie' };

const nothing = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });

/** A film as a picture, its attributes or its pixels, streamed from the API on behalf of the signed-in person. */
export async function GET(request: Request, context: RouteContext<'/films/[...path]'>): Promise<Response> {
  const path = (await context.params).path.join('/');
  const accept = accepted[filmResource.exec(path)?.[1] ?? ''];
  if (accept === undefined) return nothing(404);
  const headers = await apiHeaders();
  if (headers === null) return nothing(401);
  headers.set('Accept', accept);
  const size = new URL(request.url).searchParams.get('viewport');
  const query = size !== null && viewport.test(size) ? `?viewport=${size}` : '';
  try {
    const film = `${readEnv().API_URL}/dicom-web/${path}${query}`;
    const answer = await fetch(film, { headers, signal: request.signal, cache: 'no-store' });
    if (!answer.ok) return nothing(answer.status);
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    return new Response(answer.body, { headers: { ...keptHeaders, 'Content-Type': type } });
  } catch (error) {
    if (request.signal.aborted) return nothing(499);
    console.error('A film could not be fetched from the API.', error);
    return nothing(502);
  }
}
