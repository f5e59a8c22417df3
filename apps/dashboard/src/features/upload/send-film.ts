import { z } from 'zod/mini';
import { uploadMessages } from './messages.ts';
import { multipartRelated } from './multipart-related.ts';

export type SendOutcome =
  | { readonly kind: 'STORED'; readonly sopInstanceUids: readonly string[] }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

const answer = z.object({ storedSopInstanceUids: z.array(z.string()), refusals: z.array(z.string()) });

/** Sends one film to this server's own door. XMLHttpRequest because fetch does not tell how much has been sent. */
export function sendFilm(file: File, onProgress: (percent: number) => void): Promise<SendOutcome> {
  const { body, contentType } = multipartRelated([file], crypto.randomUUID());
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total));
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () => resolve(refused(uploadMessages.failed));
    request.open('POST', '/upload');
    request.setRequestHeader('Content-Type', contentType);
    request.send(body);
  });
}

function outcomeOf(status: number, text: string): SendOutcome {
  if (status === 401) return refused(uploadMessages.signedOut);
  if (status === 403) return refused(uploadMessages.notAllowed);
  if (status === 413) return refused(uploadMessages.tooLarge);
  if (status !== 200) return refused(uploadMessages.failed);
  const { storedSopInstanceUids, refusals } = answer.parse(JSON.parse(text));
  const [refusal] = refusals;
  if (refusal !== undefined) return refused(refusal);
  if (storedSopInstanceUids.length === 0) return refused(uploadMessages.failed);
  return { kind: 'STORED', sopInstanceUids: storedSopInstanceUids };
}

function refused(sentence: string): SendOutcome {
  return { kind: 'REFUSED', sentence };
}
