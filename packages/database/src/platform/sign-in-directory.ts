import { type Agent, type AuditRecord, auditRow } from '../audit-record.ts';
import type { Role } from '../generated/prisma/enums.ts';
import type { Database } from '../open-database.ts';

/** Where somebody belongs, and as what. */
export interface SignInMembership {
  readonly organizationId: string;
  readonly organizationSlug: string;
  readonly organizationName: string;
  readonly role: Role;
}

/** Somebody who may sign in. */
export interface SignInAccount {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  /** Argon2id in PHC string format. */
  readonly passwordHash: string;
  /** Oldest first. */
  readonly memberships: readonly SignInMembership[];
}

/** A session with the person and the membership that it stands for, as they are now. */
export interface SignInSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly membership: SignInMembership;
}

export interface NewSession {
  readonly organizationId: string;
  readonly userId: string;
  /** SHA-256 of the refresh token, hex. */
  readonly refreshTokenHash: string;
  readonly expiresAt: Date;
}

export interface SignInDirectory {
  /** Looks somebody up by email, in any case; null when nobody has it. */
  findSignIn(email: string): Promise<SignInAccount | null>;
  /** The Argon2id hash of somebody who is signed in and proves again who they are; null when there is no such person. */
  findPasswordHash(userId: string): Promise<string | null>;
  /** Writes the session and its audit event together; returns the session's id. */
  createSession(session: NewSession, agent: Agent): Promise<string>;
  /** Null when no session has this token, or the person no longer belongs to its organization. */
  findSession(refreshTokenHash: string): Promise<SignInSession | null>;
  /** Puts a new token in the place of the old one; false when the old one was used, revoked or has expired. */
  renewSession(refreshTokenHash: string, next: { refreshTokenHash: string; expiresAt: Date }): Promise<boolean>;
  /** Revokes the session and records it; false when there was none to revoke. */
  endSession(refreshTokenHash: string, agent: Agent): Promise<boolean>;
  /** Records what was tried at the door and refused: entity types Session and Organization only. */
  recordSignIn(organizationId: string, agent: Agent, event: AuditRecord): Promise<void>;
}

const membershipColumns = {
  organizationId: true,
  userId: true,
  role: true,
  organization: { select: { slug: true, name: true } },
} as const;

interface MembershipRow {
  readonly organizationId: string;
  readonly role: Role;
  readonly organization: { readonly slug: string; readonly name: string };
}

function membershipOf({ organizationId, role, organization }: MembershipRow): SignInMembership {
  return { organizationId, organizationSlug: organization.slug, organizationName: organization.name, role };
}

function accountReader({ client }: Database): Pick<SignInDirectory, 'findSignIn' | 'findPasswordHash' | 'findSession'> {
  return {
    findSignIn: async (email) => {
      const account = await client.userAccount.findUnique({
        where: { email: email.trim().toLowerCase() },
        select: {
          id: true,
          email: true,
          displayName: true,
          passwordHash: true,
          memberships: { select: membershipColumns, orderBy: { createdAt: 'asc' } },
        },
      });
      if (!account) return null;
      const { id, memberships, ...person } = account;
      return { userId: id, ...person, memberships: memberships.map(membershipOf) };
    },
    findPasswordHash: async (userId) => {
      const account = await client.userAccount.findUnique({ where: { id: userId }, select: { passwordHash: true } });
      return account?.passwordHash ?? null;
    },
    findSession: async (refreshTokenHash) => {
      const session = await client.session.findUnique({ where: { refreshTokenHash } });
      if (!session) return null;
      const { id: sessionId, organizationId, userId, expiresAt, revokedAt } = session;
      const membership = await client.membership.findUnique({
        where: { organizationId_userId: { organizationId, userId } },
        select: { ...membershipColumns, user: { select: { email: true, displayName: true } } },
      });
      if (!membership) return null;
      return { sessionId, userId, ...membership.user, expiresAt, revokedAt, membership: membershipOf(membership) };
    },
  };
}

function sessionAudit(organizationId: string, agent: Agent, event: AuditRecord) {
  return { data: [{ organizationId, ...auditRow(agent, event) }] };
}

/** The part of the platform that the front door needs. */
export function signInDirectory(database: Database): SignInDirectory {
  const { client } = database;
  return {
    ...accountReader(database),
    createSession: (session, agent) =>
      client.$transaction(async (tx) => {
        const { id } = await tx.session.create({ data: session, select: { id: true } });
        const event = { action: 'CREATE', activity: 'session:create', entityType: 'Session', entityId: id } as const;
        await tx.auditEvent.createMany(sessionAudit(session.organizationId, agent, event));
        return id;
      }),
    renewSession: async (refreshTokenHash, next) => {
      const { count } = await client.session.updateMany({
        where: { refreshTokenHash, revokedAt: null, expiresAt: { gt: new Date() } },
        data: next,
      });
      return count === 1;
    },
    endSession: (refreshTokenHash, agent) =>
      client.$transaction(async (tx) => {
        const open = { refreshTokenHash, revokedAt: null };
        const [session] = await tx.session.updateManyAndReturn({ where: open, data: { revokedAt: new Date() } });
        if (!session) return false;
        const event = {
          action: 'UPDATE',
          activity: 'session:end',
          entityType: 'Session',
          entityId: session.id,
        } as const;
        await tx.auditEvent.createMany(sessionAudit(session.organizationId, agent, event));
        return true;
      }),
    recordSignIn: async (organizationId, agent, event) => {
      await client.auditEvent.createMany(sessionAudit(organizationId, agent, event));
    },
  };
}
