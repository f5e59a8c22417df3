/** A hash as it is shown: `c41e…9b07`. Enough to see that two are different, never to prove that they are the same. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
}
