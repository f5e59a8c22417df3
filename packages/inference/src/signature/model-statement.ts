/** A model version as it is signed: its manifest and every file that belongs to it. */
export interface ModelStatement {
  /** Of manifest.json's bytes. */
  readonly manifestSha256: string;
  readonly artifacts: readonly { readonly path: string; readonly sha256: string; readonly byteLength: number }[];
}

/**
 * The bytes that are signed: a first line that no other statement of this platform begins with, the manifest's hash, then
 * one line a file in the order of paths. Hashes are hex and paths hold neither blanks nor line ends (manifest.ts), so two
 * different versions never give the same bytes.
 */
export function statementBytes({ manifestSha256, artifacts }: ModelStatement): Buffer {
  const files = artifacts
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256, byteLength }) => `${sha256} ${byteLength} ${path}`);
  return Buffer.from(['plumbline model version 1', manifestSha256, ...files].join('\n'));
}
