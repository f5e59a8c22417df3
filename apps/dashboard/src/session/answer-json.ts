import 'server-only';
import { ApiError } from '../graphql/api-error.ts';

const statusOfKind = { UNAUTHENTICATED: 401, FORBIDDEN: 403, UNAVAILABLE: 503, FAILED: 502 } as const;

/** The answer to our own scripts: the result as JSON, never kept, or a bare status that says what went wrong. */
export async function answerJson(ask: () => Promise<unknown>): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    return Response.json(await ask(), { headers });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'FAILED') console.error('The API could not answer.', error);
    return new Response(null, { status: statusOfKind[error.kind], headers });
  }
}
