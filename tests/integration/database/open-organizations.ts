import { randomUUID } from 'node:crypto';
import {
  type Agent,
  type Database,
  forOrganization,
  type OrganizationDatabase,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
} from '@plumbline/database';
import pg from 'pg';
import { inject } from 'vitest';

export const agent: Agent = { userId: null, name: 'test', role: 'SYSTEM', address: '127.0.0.1' };

/** Two new organizations that know nothing of each other, and every way into their rows. */
export interface TwoOrganizations {
  readonly app: Database;
  readonly platform: PlatformDatabase;
  readonly riverside: OrganizationDatabase;
  readonly lakeside: OrganizationDatabase;
  /** Plain SQL as one role, without Prisma and without a setting. */
  connect(role: 'owner' | 'app' | 'platform'): Promise<pg.Client>;
  close(): Promise<void>;
}

export async function openOrganizations(): Promise<TwoOrganizations> {
  const urls = inject('databaseUrls');
  const app = openDatabase(urls.app);
  const platformConnections = openDatabase(urls.platform);
  const platform = platformDatabase(platformConnections);
  const clients: pg.Client[] = [];
  const provision = async (name: string) => {
    const organization = { slug: `${name}-${randomUUID()}`, name, members: [] };
    return forOrganization(app, await platform.provisionOrganization(organization, agent), agent);
  };
  return {
    app,
    platform,
    riverside: await provision('riverside'),
    lakeside: await provision('lakeside'),
    connect: async (role) => {
      const client = new pg.Client({ connectionString: urls[role] });
      clients.push(client);
      await client.connect();
      return client;
    },
    close: async () => {
      await Promise.all([app.close(), platformConnections.close(), ...clients.map((client) => client.end())]);
    },
  };
}

/** Adds a patient and returns their id. */
export async function addPatient(organization: OrganizationDatabase, mrn: string): Promise<string> {
  const patient = await organization.transaction((tx) => tx.patient.create({ data: { mrn, name: 'Phantom^Test' } }));
  return patient.id;
}

/** The record numbers that the organization sees, in order. */
export async function recordNumbers(organization: OrganizationDatabase): Promise<string[]> {
  const patients = await organization.transaction((tx) => tx.patient.findMany({ orderBy: { mrn: 'asc' } }));
  return patients.map(({ mrn }) => mrn);
}
