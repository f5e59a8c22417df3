import { z } from 'zod';

/** What the server says of a version that was sent. */
export type SentModel =
  | { readonly kind: 'TAKEN' }
  | { readonly kind: 'REFUSED'; readonly sentence: string; readonly fault: string | null };

const refusal = z.object({ sentence: z.string(), fault: z.string().nullable() });

/** Sends a version's files as one form. Rejects when the server does not answer as it should. */
export async function sendModel(files: readonly File[]): Promise<SentModel> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const answer = await fetch('/model-upload', { method: 'POST', body: form });
  if (answer.status === 201) return { kind: 'TAKEN' };
  return { kind: 'REFUSED', ...refusal.parse(await answer.json()) };
}
