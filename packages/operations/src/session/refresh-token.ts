import { createHash, randomBytes } from 'node:crypto';

/** A working day and the evening after it: somebody who was here today does not type the password again. */
const lifetimeMs = 12 * 60 * 60 * 1000;

export interface RefreshToken {
  readonly refreshToken: string;
  readonly refreshTokenHash: string;
  readonly expiresAt: Date;
}

/** 32 random bytes as base64url, to be given out once, and what is stored of them. */
export function newRefreshToken(): RefreshToken {
  const refreshToken = randomBytes(32).toString('base64url');
  return {
    refreshToken,
    refreshTokenHash: hashRefreshToken(refreshToken),
    expiresAt: new Date(Date.now() + lifetimeMs),
  };
}

/** SHA-256, hex. The token has 256 random bits, so it needs no salt and no slow hash. */
export function hashRefreshToken(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}
