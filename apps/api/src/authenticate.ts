import type { Agent } from '@plumbline/database';
import type { Role } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { verifyAccessToken } from '@plumbline/operations';
import type { Request } from 'express';

/** Who is asking, out of a verified access token. */
export interface Caller {
  readonly organizationId: string;
  readonly agent: Agent & { readonly role: Role };
  /** When the token ends, and with it whatever is still being sent for it. */
  readonly expiresAt: Date;
}

/** RFC 6750, 2.1: the scheme's name in any case, then the token. */
const bearer = /^bearer +(?<token>[\w.~+/-]+=*)$/i;

/** Where the request came from: the nearest address that is no trusted proxy. */
export function addressOf(request: Request): string | null {
  return request.ip ?? null;
}

/**
 * The caller, or null when the request carries no token or one that is wrong or has expired: what is then left is what
 * everybody may do.
 */
export async function authenticate(request: Request, tokenSecret: string): Promise<Caller | null> {
  const token = bearer.exec(request.headers.authorization ?? '')?.groups?.token;
  if (token === undefined) return null;
  try {
    const { userId, organizationId, role, name, expiresAt } = await verifyAccessToken(tokenSecret, token);
    return { organizationId, agent: { userId, name, role, address: addressOf(request) }, expiresAt };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'SESSION_ENDED') return null;
    throw error;
  }
}
