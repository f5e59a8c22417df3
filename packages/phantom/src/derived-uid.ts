import { createHash } from 'node:crypto';

/**
 * A UID under 2.25 (DICOM PS3.5 B.2: a UUID written as a decimal number) that is always the same for the same text.
 * @param name what the UID stands for, for example `study/42`
 */
export function derivedUid(name: string): string {
  const bytes = createHash('sha256').update(`plumbline-phantom/${name}`).digest().subarray(0, 16);
  // Version 8 (free use) and the usual variant, RFC 9562.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `2.25.${BigInt(`0x${bytes.toString('hex')}`).toString(10)}`;
}
