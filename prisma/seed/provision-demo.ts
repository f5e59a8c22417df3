import {
  type Agent,
  type ConnectionUrls,
  forOrganization,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
} from '@plumbline/database';
import { createLogger } from '@plumbline/logging';
import { deployModelVersion, hashPassword, registerModelVersion } from '@plumbline/operations';
import { openStorage } from '@plumbline/storage';
import { demoEmail, demoMembers, demoOrganizations } from './demo-organizations.ts';

interface Provision {
  readonly urls: ConnectionUrls;
  /** Holds the demo model's manifest.json and weights. */
  readonly modelFolder: string;
  /** Of every demo member. */
  readonly password: string;
}

const installer: Agent & { readonly role: 'ADMIN' } = { userId: null, name: 'installer', role: 'ADMIN', address: null };

/** Makes the demo clinics with their people, registers the demo model and deploys it in each; what is there stays. */
export async function provisionDemo({ urls, modelFolder, password }: Provision): Promise<void> {
  const database = openDatabase(urls.platform, { poolSize: 2 });
  try {
    const platform = platformDatabase(database);
    const { modelVersionId } = await registerModelVersion({ platform }, { folder: modelFolder });
    for (const organization of demoOrganizations) {
      const organizationId = await provisionOrganization(platform, organization, password);
      await deployWhereMissing(urls.app, organizationId, modelVersionId);
    }
  } finally {
    await database.close();
  }
}

async function provisionOrganization(
  platform: PlatformDatabase,
  { slug, name }: (typeof demoOrganizations)[number],
  password: string,
): Promise<string> {
  const known = await platform.findOrganization(slug);
  if (known) return known.organizationId;
  const members = demoMembers.map(async (member) => ({
    email: demoEmail(member, slug),
    displayName: member.displayName,
    role: member.role,
    passwordHash: await hashPassword(password),
  }));
  return platform.provisionOrganization({ slug, name, members: await Promise.all(members) }, installer);
}

async function deployWhereMissing(appUrl: string, organizationId: string, modelVersionId: string): Promise<void> {
  const database = openDatabase(appUrl, { poolSize: 1 });
  try {
    const organization = forOrganization(database, organizationId, installer);
    const deployed = await organization.transaction((tx) => tx.deployment.count());
    if (deployed > 0) return;
    const logger = createLogger({ name: 'installer', level: 'warn' });
    await deployModelVersion(
      { organization, agent: installer, storage: openStorage('file:.data/films'), logger },
      { modelVersionId },
    );
  } finally {
    await database.close();
  }
}
