import type { SignInMembership } from '@plumbline/database';
import type { Role } from '@plumbline/database/enums';
import { signAccessToken } from './access-token.ts';
import type { RefreshToken } from './refresh-token.ts';

/** A session as the person's program holds it. */
export interface SignedIn {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  /** Renews the session once, then gives way to its successor. */
  readonly refreshToken: string;
  readonly user: { readonly id: string; readonly displayName: string; readonly email: string };
  readonly organization: { readonly id: string; readonly slug: string; readonly name: string };
  readonly role: Role;
}

interface Person {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
}

export async function signedIn(
  tokenSecret: string,
  { userId, displayName, email }: Person,
  { organizationId, organizationSlug, organizationName, role }: SignInMembership,
  { refreshToken }: RefreshToken,
): Promise<SignedIn> {
  const token = await signAccessToken(tokenSecret, { userId, organizationId, role, name: displayName });
  return {
    ...token,
    refreshToken,
    user: { id: userId, displayName, email },
    organization: { id: organizationId, slug: organizationSlug, name: organizationName },
    role,
  };
}
