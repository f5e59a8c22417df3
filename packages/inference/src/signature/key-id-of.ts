import { createHash, type KeyObject } from 'node:crypto';

/** What a public key is recognised by: SHA-256, hex, of its SPKI DER. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}
