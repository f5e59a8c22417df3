import { createPublicKey, verify } from 'node:crypto';
import { DomainError } from '@plumbline/domain';
import { keyIdOf } from './key-id-of.ts';
import { type ModelStatement, statementBytes } from './model-statement.ts';

/** A signature as the registry keeps it. */
export interface ModelSignature {
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
}

/** Looks whether a version was taken in by this platform. */
export interface ModelVerifier {
  readonly keyId: string;
  /**
   * @throws DomainError MODEL_SIGNATURE_INVALID with the fault SIGNATURE_MISSING (none by this platform's key) or
   * SIGNATURE_WRONG (of something else)
   */
  requireSigned(model: ModelStatement, signatures: readonly ModelSignature[]): void;
}

/** @param publicKey SPKI DER, base64; throws when it is none of Ed25519 */
export function openModelVerifier(publicKey: string): ModelVerifier {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The model public key is no Ed25519 key.');
  const keyId = keyIdOf(key);
  return {
    keyId,
    requireSigned: (model, signatures) => {
      const ours = signatures.filter((candidate) => candidate.keyId === keyId);
      const bytes = statementBytes(model);
      if (ours.some(({ signature }) => verify(null, bytes, key, Buffer.from(signature, 'base64')))) return;
      const fault = ours.length === 0 ? 'SIGNATURE_MISSING' : 'SIGNATURE_WRONG';
      throw new DomainError('MODEL_SIGNATURE_INVALID', { fault, manifestSha256: model.manifestSha256 });
    },
  };
}
