import { type Agent, auditRow } from '../audit-record.ts';
import type { Role } from '../generated/prisma/enums.ts';
import type { Database } from '../open-database.ts';

export interface NewMember {
  readonly email: string;
  readonly displayName: string;
  /** Argon2id in PHC string format. */
  readonly passwordHash: string;
  readonly role: Role;
}

export interface NewOrganization {
  readonly slug: string;
  readonly name: string;
  readonly members: readonly NewMember[];
}

export interface Provisioning {
  /** Null when no organization has this short name. */
  findOrganization(slug: string): Promise<{ organizationId: string; name: string } | null>;
  /** The ids of all organizations, the oldest first. */
  listOrganizationIds(): Promise<string[]>;
  /**
   * Writes the organization, its people and the audit event in one transaction and returns the organization's id. Fails
   * as a whole when the short name or an email is taken.
   */
  provisionOrganization(organization: NewOrganization, agent: Agent): Promise<string>;
  /** Writes a new person into an organization that is there, with the audit event. Fails when the email is taken. */
  addMember(organizationId: string, member: NewMember, agent: Agent): Promise<void>;
  /**
   * Replaces the password, ends every session of the person and records it in each of their organizations, in one
   * transaction.
   */
  resetPassword(userId: string, passwordHash: string, agent: Agent): Promise<void>;
}

/** The part of the platform that lets a clinic in. */
export function provisioning({ client }: Database): Provisioning {
  return {
    findOrganization: async (slug) => {
      const found = await client.organization.findUnique({ where: { slug }, select: { id: true, name: true } });
      return found ? { organizationId: found.id, name: found.name } : null;
    },
    listOrganizationIds: async () => {
      const found = await client.organization.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
      return found.map(({ id }) => id);
    },
    provisionOrganization: ({ slug, name, members }, agent) =>
      client.$transaction(async (tx) => {
        const { id: organizationId } = await tx.organization.create({ data: { slug, name }, select: { id: true } });
        const accounts = members.map(({ email, displayName, passwordHash }) => ({
          email: email.trim().toLowerCase(),
          displayName,
          passwordHash,
        }));
        const users = await tx.userAccount.createManyAndReturn({ data: accounts, select: { id: true, email: true } });
        const idOf = new Map(users.map(({ id, email }) => [email, id]));
        const memberships = members.flatMap(({ email, role }) => {
          const userId = idOf.get(email.trim().toLowerCase());
          return userId ? [{ organizationId, userId, role }] : [];
        });
        await tx.membership.createMany({ data: memberships });
        const event = auditRow(agent, {
          action: 'CREATE',
          activity: 'organization:provision',
          entityType: 'Organization',
          entityId: organizationId,
          detail: { members: memberships.length },
        });
        await tx.auditEvent.createMany({ data: [{ organizationId, ...event }] });
        return organizationId;
      }),
    addMember: (organizationId, { email, displayName, passwordHash, role }, agent) =>
      client.$transaction(async (tx) => {
        const account = { email: email.trim().toLowerCase(), displayName, passwordHash };
        const { id: userId } = await tx.userAccount.create({ data: account, select: { id: true } });
        await tx.membership.createMany({ data: [{ organizationId, userId, role }] });
        const event = auditRow(agent, {
          action: 'UPDATE',
          activity: 'organization:provision',
          entityType: 'Organization',
          entityId: organizationId,
          detail: { members: 1 },
        });
        await tx.auditEvent.createMany({ data: [{ organizationId, ...event }] });
      }),
    resetPassword: (userId, passwordHash, agent) =>
      client.$transaction(async (tx) => {
        await tx.userAccount.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
        await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } });
        const memberships = await tx.membership.findMany({ where: { userId }, select: { organizationId: true } });
        const event = auditRow(agent, {
          action: 'UPDATE',
          activity: 'account:reset-password',
          entityType: 'UserAccount',
          entityId: userId,
        });
        await tx.auditEvent.createMany({
          data: memberships.map(({ organizationId }) => ({ organizationId, ...event })),
        });
      }),
  };
}
