import type { Agent, NewMember, PlatformDatabase } from '@plumbline/database';
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
 * of the new organization. Of an organization that is there nothing is changed, but people whom nobody knows join it.
 *
 * @returns the organization's id, and whether it was made now
 */
export async function provisionOrganization(
  context: { readonly platform: PlatformDatabase; readonly agent: Agent },
  { slug, name, members }: OrganizationToProvision,
): Promise<{ organizationId: string; created: boolean }> {
  const known = await context.platform.findOrganization(slug);
  if (known) {
    for (const member of members) {
      if ((await context.platform.findSignIn(member.email)) !== null) continue;
      await context.platform.addMember(known.organizationId, await hashed(member), context.agent);
    }
    return { organizationId: known.organizationId, created: false };
  }
  const organization = { slug, name, members: await Promise.all(members.map(hashed)) };
  return { organizationId: await context.platform.provisionOrganization(organization, context.agent), created: true };
}

async function hashed({ password, ...member }: OrganizationToProvision['members'][number]): Promise<NewMember> {
  return { ...member, passwordHash: await hashPassword(password) };
}
