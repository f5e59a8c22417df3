import { readEnv } from '../../env.ts';
import { type StoreOutcome, storeOutcome } from '../../features/upload/store-outcome.ts';
import { apiHeaders } from '../../session/api-headers.ts';
import { isSameOrigin } from '../../session/is-same-origin.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

const nothing = (status: number) => new Response(null, { status });

/** STOW-RS answers 200 when all films were stored, 202 when some were, 409 when none was; each with a response module. */
const explained = new Set([200, 202, 409]);

/**
 * Without these two fetch keeps a second copy of the body, in case that it must be sent again after a redirect or a
 * challenge (Fetch Standard, HTTP-network-or-cache fetch, step 2): whole uploads would lie in memory.
 */
const passedThrough = { redirect: 'error', window: null } as const;

/** Passes films on to the API as they come: nothing is kept here, neither in memory nor on disk. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return nothing(403);
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/related')) return nothing(415);
  const headers = await apiHeaders();
  if (headers === null) return nothing(401);
  headers.set('Content-Type', contentType);
  headers.set('Accept', 'application/dicom+json');
  try {
    const body = { body: request.body, duplex: 'half', ...passedThrough } as const;
    const sent = { method: 'POST', headers, signal: request.signal, cache: 'no-store', ...body } as const;
    const answer = await fetch(`${readEnv().API_URL}/dicom-web/studies`, sent);
    if (!explained.has(answer.status)) return nothing(answer.status);
    return Response.json(await inWords(storeOutcome(await answer.json())));
  } catch (error) {
    console.error('Films could not be passed on to the API.', error);
    return nothing(502);
  }
}

/** The refusals as sentences in the person's language. */
async function inWords({ storedSopInstanceUids, refusals }: StoreOutcome) {
  const [t, errors] = await Promise.all([readWords('upload'), readWords('errors')]);
  const sentences = refusals.map((refusal) => (refusal === null ? t('unexplained') : refusalSentence(errors, refusal)));
  return { storedSopInstanceUids, refusals: sentences };
}
