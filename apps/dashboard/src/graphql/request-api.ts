import { z } from 'zod';
import { readEnv } from '../env.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

const timeoutMs = 15_000;

interface Caller {
  /** Absent only while signing in and renewing. */
  readonly accessToken: string | null;
  /** Who really asks, so that the audit trail does not name this server. */
  readonly forwardedFor: string | null;
}

const failures = z.array(
  z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
);

/** The types of `data` follow from the schema that the document was generated from, so only its presence is checked. */
function answerOf<TResult>() {
  return z.object({
    data: z.custom<TResult>((data) => typeof data === 'object' && data !== null).nullish(),
    errors: failures.optional(),
  });
}

function kindOf(code: string | undefined): ApiErrorKind {
  if (code === 'UNAUTHENTICATED' || code === 'SESSION_ENDED') return 'UNAUTHENTICATED';
  return code === 'FORBIDDEN' || code === 'PERMISSION_MISSING' ? 'FORBIDDEN' : 'FAILED';
}

/** Asks the API one typed document. Throws `ApiError`; refusals that the schema names come back as results. */
export async function requestApi<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  caller: Caller,
): Promise<TResult> {
  const response = await post(JSON.stringify({ query: document.toString(), variables }), caller);
  const answer = answerOf<TResult>().safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new ApiError('UNAVAILABLE', `The API answered ${response.status} without a result.`);
  const failure = answer.data.errors?.[0];
  if (failure !== undefined) throw new ApiError(kindOf(failure.extensions?.code), failure.message);
  if (!answer.data.data) throw new ApiError('FAILED', 'The API answered without data.');
  return answer.data.data;
}

async function post(body: string, caller: Caller): Promise<Response> {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  if (caller.accessToken !== null) headers.set('Authorization', `Bearer ${caller.accessToken}`);
  if (caller.forwardedFor !== null) headers.set('X-Forwarded-For', caller.forwardedFor);
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return await fetch(`${readEnv().API_URL}/graphql`, { method: 'POST', headers, body, signal, cache: 'no-store' });
  } catch (cause) {
    throw new ApiError('UNAVAILABLE', 'The API does not answer.', { cause });
  }
}
