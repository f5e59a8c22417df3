import { randomUUID } from 'node:crypto';
import { forOrganization, openDatabase } from '@plumbline/database';
import type { Role } from '@plumbline/database/enums';
import { hashPassword, type OperationContext } from '@plumbline/operations';
import { inject } from 'vitest';
import { type Clinic, type Platform, password } from './clinic.ts';

/** One more person of a clinic. */
export interface Colleague {
  readonly userId: string;
  readonly email: string;
  readonly context: OperationContext;
}

/** Adds a person to the clinic, as provisioning would have: where two people meet, one of each role is not enough. */
export async function addColleague(
  platform: Platform,
  clinic: Clinic,
  displayName: string,
  role: Role = 'CLINICIAN',
): Promise<Colleague> {
  const connection = openDatabase(inject('databaseUrls').platform);
  const email = `${randomUUID()}@${clinic.slug}.example`;
  const passwordHash = await hashPassword(password);
  const { organizationId } = clinic;
  try {
    const { id: userId } = await connection.client.userAccount.create({
      data: { email, displayName, passwordHash, memberships: { create: { organizationId, role } } },
      select: { id: true },
    });
    const agent = { userId, name: displayName, role, address: '127.0.0.1' };
    const { storage, logger } = platform;
    const organization = forOrganization(platform.database, organizationId, agent);
    return { userId, email, context: { organization, agent, storage, logger } };
  } finally {
    await connection.close();
  }
}
