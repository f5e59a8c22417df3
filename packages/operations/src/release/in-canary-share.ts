import { createHash } from 'node:crypto';

/**
 * Whether a study is among the share that a canary release answers: the first 32 bits of SHA-256 over both ids, as a
 * fraction, lie below the share. The same study has the same answer for the same release, whoever asks and whenever; a
 * larger share keeps the studies of a smaller one.
 *
 * @param share between 0 and 1
 */
export function inCanaryShare(releaseId: string, studyId: string, share: number): boolean {
  const digest = createHash('sha256').update(`${releaseId} ${studyId}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < share;
}
