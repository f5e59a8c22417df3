import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelPublicKey, newModelSigningKey, openModelSigner } from './model-signer.ts';
import { openModelVerifier } from './model-verifier.ts';

const privateKey = newModelSigningKey();
const signer = openModelSigner(privateKey);
const verifier = openModelVerifier(modelPublicKey(privateKey));
const file = (path: string, digit: string) => ({ path, sha256: digit.repeat(64), byteLength: 7 });
const model = { manifestSha256: 'a'.repeat(64), artifacts: [file('pair.onnx', 'b'), file('heads.weights', 'c')] };
const signed = [{ keyId: signer.keyId, signature: signer.sign(model) }];

test('a version signed by the platform passes, in whatever order its files are listed', () => {
  verifier.requireSigned(model, signed);
  verifier.requireSigned({ ...model, artifacts: model.artifacts.toReversed() }, signed);
});

test.each([
  ['another manifest', { ...model, manifestSha256: 'd'.repeat(64) }],
  ['another file', { ...model, artifacts: [file('pair.onnx', 'b'), file('heads.weights', 'd')] }],
  ['a file less', { ...model, artifacts: [file('pair.onnx', 'b')] }],
  ['a file under another name', { ...model, artifacts: [file('pair.onnx', 'b'), file('head.weights', 'c')] }],
])('a signature is none for %s', (_what, other) => {
  expect(() => verifier.requireSigned(other, signed)).toThrow(
    expect.objectContaining({
      code: 'MODEL_SIGNATURE_INVALID',
      detail: expect.objectContaining({ fault: 'SIGNATURE_WRONG' }),
    }),
  );
});

test('neither no signature nor one of another key is one of this platform', () => {
  const stranger = openModelSigner(newModelSigningKey());
  const missing = expect.objectContaining({ detail: expect.objectContaining({ fault: 'SIGNATURE_MISSING' }) });
  expect(() => verifier.requireSigned(model, [])).toThrow(missing);
  expect(() => verifier.requireSigned(model, [{ keyId: stranger.keyId, signature: stranger.sign(model) }])).toThrow(
    missing,
  );
  expect(() => verifier.requireSigned(model, [{ keyId: signer.keyId, signature: stranger.sign(model) }])).toThrow(
    expect.objectContaining({ detail: expect.objectContaining({ fault: 'SIGNATURE_WRONG' }) }),
  );
});

test('no changed bit of the signature passes', () => {
  const bytes = Buffer.from(signer.sign(model), 'base64');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const signature = changed.toString('base64');
      expect(() => verifier.requireSigned(model, [{ keyId: signer.keyId, signature }])).toThrow();
    }),
  );
});
