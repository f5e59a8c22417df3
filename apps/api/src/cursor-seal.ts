import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DomainError } from '@plumbline/domain';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Longer than any cursor of the worklist. All are padded to it: a length that follows the priority would tell it. */
const paddedBytes = 192;

/**
 * Cursors that say nothing to who holds them. The place of a study in the worklist is its priority, and that is what the
 * models say of it, which may be kept from the reader (decision 8).
 */
export class CursorSeal {
  private readonly key: Uint8Array;

  constructor(tokenSecret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', tokenSecret, '', 'plumbline worklist cursor', 32));
  }

  seal(cursor: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce);
    const sealed = Buffer.concat([cipher.update(cursor.padEnd(paddedBytes), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws DomainError CURSOR_INVALID for what this server did not seal */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const nonce = bytes.subarray(0, nonceBytes);
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    try {
      const decipher = createDecipheriv(algorithm, this.key, nonce, { authTagLength: tagBytes });
      decipher.setAuthTag(tag);
      const opened = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
      return Buffer.concat(opened).toString('utf8').trimEnd();
    } catch (cause) {
      throw new DomainError('CURSOR_INVALID', {}, { cause });
    }
  }
}
