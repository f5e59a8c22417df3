import { z } from 'zod/mini';
import { multipartRelated } from './multipart-related.ts';

export type SendOutcome =
  | { readonly kind: 'STORED'; readonly sopInstanceUids: readonly string[] }
  /** With the server's sentence, in the person's language. */
  | { readonly kind: 'REFUSED'; readonly sentence: string }
  | { readonly kind: 'FAILED'; readonly failure: UploadFailure };

/** Why a film was not even judged. */
export type UploadFailure = 'SIGNED_OUT' | 'NOT_ALLOWED' | 'TOO_LARGE' | 'NOT_ARRIVED';

const answer = z.object({ storedSopInstanceUids: z.array(z.string()), refusals: z.array(z.string()) });

/** Sends one film to this server's own door. XMLHttpRequest because fetch does not tell how much has been sent. */
export function sendFilm(file: File, onProgress: (percent: number) => void): Promise<SendOutcome> {
  const { body, contentType } = multipartRelated([file], crypto.randomUUID());
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total));
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () => resolve(failed('NOT_ARRIVED'));
    request.open('POST', '/upload');
    request.setRequestHeader('Content-Type', contentType);
    request.send(body);
  });
}

function outcomeOf(status: number, text: string): SendOutcome {
  if (status === 401) return failed('SIGNED_OUT');
  if (status === 403) return failed('NOT_ALLOWED');
  if (status === 413) return failed('TOO_LARGE');
  if (status !== 200) return failed('NOT_ARRIVED');
  const { storedSopInstanceUids, refusals } = answer.parse(JSON.parse(text));
  const [refusal] = refusals;
  if (refusal !== undefined) return { kind: 'REFUSED', sentence: refusal };
  if (storedSopInstanceUids.length === 0) return failed('NOT_ARRIVED');
  return { kind: 'STORED', sopInstanceUids: storedSopInstanceUids };
}

function failed(failure: UploadFailure): SendOutcome {
  return { kind: 'FAILED', failure };
}
