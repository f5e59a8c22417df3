import { createHash } from 'node:crypto';
import type { View } from '@plumbline/database/enums';

/**
 * What went into a run: SHA-256, hex, over a line a film in view order, its view and its hash: `CORONAL 9f86…`.
 * The same films as the same views give the same run of a model version, however often they arrive; a film that a
 * person says is of the other view is another input. Runs of releases that hashed the films without their views were
 * rewritten by the migration 20261125110100_view_in_input_hash, so their results stand.
 */
export function inputSha256(films: readonly { readonly view: View; readonly sha256: string }[]): string {
  const lines = films.map(({ view, sha256 }) => `${view} ${sha256}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
