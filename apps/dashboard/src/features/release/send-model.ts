import { z } from 'zod';

/** What the server says of a version that was sent. */
export type SentModel =
  | { readonly kind: 'TAKEN' }
  | { readonly kind: 'REFUSED'; readonly sentence: string; readonly fault: string | null };

const refusal = z.object({ sentence: z.string(), fault: z.string().nullable() });

/**
 * Sends a version's files as one form. Rejects when the server does not answer as it should. XMLHttpRequest because fetch
 * does not tell how much has been sent.
 *
 * @param onProgress told how much has been sent, in whole percent; after 100 the server validates
 */
export function sendModel(files: readonly File[], onProgress: (percent: number) => void): Promise<SentModel> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total));
    request.onerror = () => reject(new Error('The server did not answer.'));
    request.onload = () => {
      try {
        resolve(sentModel(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.open('POST', '/model-upload');
    request.send(form);
  });
}

function sentModel(status: number, text: string): SentModel {
  return status === 201 ? { kind: 'TAKEN' } : { kind: 'REFUSED', ...refusal.parse(JSON.parse(text)) };
}
