import { Role } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Who holds an access token. */
export interface TokenHolder {
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Role;
  /** The person's name, for the audit trail. */
  readonly name: string;
}

export interface AccessToken {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
}

const issuer = 'plumbline';
const audience = 'plumbline-api';
const algorithm = 'HS256';
const lifetimeSeconds = 15 * 60;

const claims = z.object({
  sub: z.uuid(),
  organizationId: z.uuid(),
  role: z.enum(Role),
  name: z.string(),
  /** Seconds since 1970. */
  exp: z.number(),
});

/** RFC 7518, 3.2: a key for HS256 has at least as many bits as its hash. */
const tokenSecret = z.string().refine((secret) => new TextEncoder().encode(secret).length >= 32, {
  error: 'The token secret has at least 32 bytes.',
});

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(tokenSecret.parse(secret));
}

/**
 * A JSON Web Token (RFC 7519) that is good for 15 minutes. A changed role or a lost membership is seen when the session
 * is renewed, so within that time.
 */
export async function signAccessToken(secret: string, holder: TokenHolder): Promise<AccessToken> {
  const expiresAtSeconds = Math.floor(Date.now() / 1000) + lifetimeSeconds;
  const { userId, ...rest } = holder;
  const accessToken = await new SignJWT(rest)
    .setProtectedHeader({ alg: algorithm })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expiresAtSeconds)
    .sign(keyOf(secret));
  return { accessToken, accessTokenExpiresAt: new Date(expiresAtSeconds * 1000) };
}

/** What a verified token says, and until when it is good. */
export interface VerifiedToken extends TokenHolder {
  readonly expiresAt: Date;
}

/**
 * Who holds the token, after checking algorithm, signature, issuer, audience and expiry.
 *
 * @throws DomainError SESSION_ENDED when any of that does not hold
 */
export async function verifyAccessToken(secret: string, accessToken: string): Promise<VerifiedToken> {
  const key = keyOf(secret);
  try {
    const { payload } = await jwtVerify(accessToken, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      requiredClaims: ['exp'],
    });
    const { sub: userId, exp, ...holder } = claims.parse(payload);
    return { userId, ...holder, expiresAt: new Date(exp * 1000) };
  } catch (cause) {
    if (cause instanceof errors.JOSEError || cause instanceof z.ZodError) {
      throw new DomainError('SESSION_ENDED', {}, { cause });
    }
    throw cause;
  }
}
