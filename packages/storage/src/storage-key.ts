const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Refuses a key that is not a plain relative path: empty segments, `..`, hidden names, backslashes, absolute paths. Keys
 * come from our own rows, but a row is no reason to read outside the store.
 */
export function requireStorageKey(key: string): string {
  if (key.length <= 512 && key.split('/').every((part) => segment.test(part))) return key;
  throw new RangeError(`${JSON.stringify(key)} is no storage key.`);
}

/** The key of content: `<organization>/<first two digits>/<SHA-256>`; two digits keep any one folder small. */
export function contentKey(organizationId: string, sha256Hex: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256Hex)) throw new RangeError(`${JSON.stringify(sha256Hex)} is no SHA-256 in hex.`);
  return requireStorageKey(`${organizationId}/${sha256Hex.slice(0, 2)}/${sha256Hex}`);
}
