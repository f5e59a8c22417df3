import {
  type Agent,
  type ConnectionUrls,
  forOrganization,
  type OrganizationDatabase,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
} from '@plumbline/database';
import { manifestSchema, openModelSigner } from '@plumbline/inference';
import { createLogger } from '@plumbline/logging';
import {
  changeSettings,
  installRelease,
  provisionOrganization,
  readSettings,
  registerModelVersion,
  resetPassword,
} from '@plumbline/operations';
import { openStorage } from '@plumbline/storage';
import { demoEmail, demoMembers, demoOrganizations } from './demo-organizations.ts';

interface Provision {
  readonly urls: ConnectionUrls;
  /** Holds the demo model's manifest.json and weights. */
  readonly modelFolder: string;
  /** Of every demo member. */
  readonly password: string;
  /** Where the films lie. */
  readonly storageUrl: string;
  /** Signs the demo model. */
  readonly modelSigningKey: string;
}

const installer: Agent & { readonly role: 'ADMIN' } = { userId: null, name: 'installer', role: 'ADMIN', address: null };

/**
 * Makes the demo clinics with their people, registers the demo model and installs it in each. What is there stays, but for
 * a version in use, of an older release of this platform, that can no longer run.
 */
export async function provisionDemo(provision: Provision): Promise<void> {
  const { urls, modelFolder, password, storageUrl, modelSigningKey } = provision;
  const database = openDatabase(urls.platform, { poolSize: 2 });
  try {
    const platform = platformDatabase(database);
    const context = { platform, storage: openStorage(storageUrl), signer: openModelSigner(modelSigningKey) };
    const { modelVersionId } = await registerModelVersion(context, { folder: modelFolder });
    for (const organization of demoOrganizations) {
      const organizationId = await provisionClinic(platform, organization, password);
      await setUpClinic({ appUrl: urls.app, storageUrl }, { ...organization, organizationId }, modelVersionId);
    }
  } finally {
    await database.close();
  }
}

async function provisionClinic(
  platform: PlatformDatabase,
  { slug, name }: (typeof demoOrganizations)[number],
  password: string,
): Promise<string> {
  const context = { platform, agent: installer };
  const members = demoMembers.map((member) => ({ ...member, email: demoEmail(member, slug), password }));
  const { organizationId, created } = await provisionOrganization(context, { slug, name, members });
  if (!created) await Promise.all(members.map(({ email }) => resetPassword(context, { email, password })));
  return organizationId;
}

type Clinic = (typeof demoOrganizations)[number] & { readonly organizationId: string };

async function setUpClinic(
  { appUrl, storageUrl }: { readonly appUrl: string; readonly storageUrl: string },
  { organizationId, settings }: Clinic,
  modelVersionId: string,
): Promise<void> {
  const database = openDatabase(appUrl, { poolSize: 1 });
  try {
    const organization = forOrganization(database, organizationId, installer);
    const logger = createLogger({ name: 'installer', level: 'warn' });
    const context = { organization, agent: installer, storage: openStorage(storageUrl), logger };
    await setWhereNothingIs(context, settings);
    if (await isRunnable(organization)) return;
    await installRelease(context, { modelVersionId });
  } finally {
    await database.close();
  }
}

/** What a clinic has set itself stays. */
async function setWhereNothingIs(
  context: Parameters<typeof changeSettings>[0],
  settings: Clinic['settings'],
): Promise<void> {
  const { version } = await context.organization.transaction(readSettings);
  if (version === 0) await changeSettings(context, { version, ...settings });
}

async function isRunnable(organization: OrganizationDatabase): Promise<boolean> {
  const releases = await organization.transaction((tx) =>
    tx.release.findMany({ where: { state: 'ACTIVE' }, select: { modelVersion: { select: { manifest: true } } } }),
  );
  const manifests = releases.map(({ modelVersion }) => manifestSchema.safeParse(modelVersion.manifest));
  return manifests.length > 0 && manifests.every(({ success }) => success);
}
