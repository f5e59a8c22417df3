import { createHash } from 'node:crypto';
import type { Manifest } from '@plumbline/inference';

/**
 * What becomes of a film before any network sees it, as one hash (SHA-256, hex): view, shape and preprocessing of every
 * input in the order of views, its keys in the order of the alphabet, so that two manifests that say the same give the
 * same.
 */
export function preprocessingSha256({ inputs }: Pick<Manifest, 'inputs'>): string {
  const said = inputs
    .map(({ view, shape, preprocessing }) => ({ view, shape, preprocessing }))
    .toSorted((one, other) => (one.view < other.view ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said, inOrder)).digest('hex');
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
