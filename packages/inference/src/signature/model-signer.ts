import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { keyIdOf } from './key-id-of.ts';
import { type ModelStatement, statementBytes } from './model-statement.ts';

/** The platform's hand: signs what it has taken in (Ed25519, RFC 8032). */
export interface ModelSigner {
  readonly keyId: string;
  /** 64 bytes, base64. */
  sign(model: ModelStatement): string;
}

/** @param privateKey PKCS #8 DER, base64; throws when it is none of Ed25519 */
export function openModelSigner(privateKey: string): ModelSigner {
  const key = readPrivateKey(privateKey);
  return {
    keyId: keyIdOf(createPublicKey(key)),
    sign: (model) => sign(null, statementBytes(model), key).toString('base64'),
  };
}

/** A new private key, PKCS #8 DER, base64. */
export function newModelSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** The public half of a private key, SPKI DER, base64: what a worker is told. */
export function modelPublicKey(privateKey: string): string {
  return createPublicKey(readPrivateKey(privateKey)).export({ format: 'der', type: 'spki' }).toString('base64');
}

function readPrivateKey(privateKey: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The model signing key is no Ed25519 key.');
  return key;
}
