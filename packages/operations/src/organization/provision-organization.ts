import type { Agent, PlatformDatabase } from '@plumbline/database';
import type { Role } from '@plumbline/database/enums';
import { hashPassword } from '../session/password.ts';

export interface OrganizationToProvision {
  readonly slug: string;
  readonly name: string;
  readonly members: readonly {
    readonly email: string;
    readonly displayName: string;
    readonly role: Role;
    readonly password: string;
  }[];
}

/**
 * Lets a clinic in with its people. The platform's own work: it asks for no permission, and its audit event is the first
 * of the new organization. An organization that is there is left as it is.
 *
 * @returns the organization's id, and whether it was made now
 */
export async function provisionOrganization(
  context: { readonly platform: PlatformDatabase; readonly agent: Agent },
  { slug, name, members }: OrganizationToProvision,
): Promise<{ organizationId: string; created: boolean }> {
  const known = await context.platform.findOrganization(slug);
  if (known) return { organizationId: known.organizationId, created: false };
  const hashed = members.map(async ({ password, ...member }) => ({
    ...member,
    passwordHash: await hashPassword(password),
  }));
  const organization = { slug, name, members: await Promise.all(hashed) };
  return { organizationId: await context.platform.provisionOrganization(organization, context.agent), created: true };
}
