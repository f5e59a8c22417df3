import { z } from 'zod';
import { readEnv } from '../../env.ts';
import { apiHeaders } from '../../session/api-headers.ts';
import { isSameOrigin } from '../../session/is-same-origin.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

const nothing = (status: number) => new Response(null, { status });

/** Without these two fetch keeps a second copy of the body (app/upload/route.ts). */
const passedThrough = { redirect: 'error', window: null } as const;

const refusal = z.object({ code: z.string(), message: z.string(), fault: z.string().optional() });

/** Passes a model version on to the API as it comes: nothing is kept here, neither in memory nor on disk. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return nothing(403);
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data')) return nothing(415);
  const headers = await apiHeaders();
  if (headers === null) return nothing(401);
  headers.set('Content-Type', contentType);
  try {
    const body = { body: request.body, duplex: 'half', ...passedThrough } as const;
    const sent = { method: 'POST', headers, signal: request.signal, cache: 'no-store', ...body } as const;
    const answer = await fetch(`${readEnv().API_URL}/models`, sent);
    if (answer.status === 201) return nothing(201);
    const said = refusal.safeParse(await answer.json());
    if (!said.success) return nothing(answer.status);
    const sentence = refusalSentence(await readWords('errors'), said.data);
    return Response.json({ sentence, fault: said.data.fault ?? null }, { status: answer.status });
  } catch (error) {
    console.error('A model could not be passed on to the API.', error);
    return nothing(502);
  }
}
