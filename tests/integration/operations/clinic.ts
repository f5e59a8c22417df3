import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Agent,
  type Database,
  forOrganization,
  type OrganizationDatabase,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
} from '@plumbline/database';
import type { Prisma } from '@plumbline/database/client';
import { Role } from '@plumbline/database/enums';
import { type ModelSigner, newModelSigningKey, openModelSigner } from '@plumbline/inference';
import { createLogger, type Logger } from '@plumbline/logging';
import {
  type FreezingContext,
  hashPassword,
  installRelease,
  registerModelVersion,
  type SessionContext,
  type SignatureContext,
  type WorkerContext,
  workerAgent,
} from '@plumbline/operations';
import { openStorage, type Storage } from '@plumbline/storage';
import { inject } from 'vitest';
import { modelFolder } from './model-folder.ts';

export const password = 'correct horse battery';

/** The platform's of this process' tests. */
export const modelSigningKey = newModelSigningKey();

/** The platform with an empty storage folder of its own, and as many new clinics in it as a test wants. */
export interface Platform {
  readonly database: Database;
  readonly platform: PlatformDatabase;
  readonly storage: Storage;
  /** For a process that shares the storage. */
  readonly storageUrl: string;
  readonly logger: Logger;
  readonly signer: ModelSigner;
  /** The keys of everything in storage. */
  storedKeys(): Promise<string[]>;
  /** Short names of the clinics that were opened; each may take model versions in. */
  readonly slugs: string[];
  openClinic(): Promise<Clinic>;
  close(): Promise<void>;
}

/** Of the clinic's clinicians: the first is the one that `as` and `emailOf` mean. */
export type Reader = 1 | 2 | 3;

/** A new organization with one person of each role and two more clinicians, seen through the operations' own contexts. */
export interface Clinic {
  readonly organizationId: string;
  readonly slug: string;
  as(role: Role): SignatureContext;
  /** A second administrator. */
  asOtherAdmin(): SignatureContext;
  asReader(reader: Reader): SignatureContext;
  readerEmail(reader: Reader): string;
  /** Sets how the clinic works. */
  set(settings: Partial<Prisma.OrganizationSettingsUncheckedCreateInput>): Promise<void>;
  readonly worker: WorkerContext;
  readonly freezing: FreezingContext;
  /** For looking at what is stored, and for writing what no operation writes. */
  readonly rows: OrganizationDatabase;
  /** Everything that films can change. */
  held(): ReturnType<typeof held>;
  emailOf(role: Role): string;
  /** Registers a new model and deploys it. */
  deployModel(): Promise<string>;
  /** The jobs that wait in the outbox. */
  outbox(): Promise<{ job: string; payload: unknown }[]>;
  /** Activity and outcome of every audit event so far, the first first, with what else is asked for. */
  auditTrail(activity?: string): Promise<AuditLine[]>;
}

export interface AuditLine {
  readonly activity: string;
  readonly action: string;
  readonly outcome: string;
  readonly agentName: string;
  readonly entityId: string | null;
  readonly patientId: string | null;
  readonly detail: unknown;
}

export async function openPlatform(): Promise<Platform> {
  const urls = inject('databaseUrls');
  const database = openDatabase(urls.app);
  const platformConnection = openDatabase(urls.platform);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-films-'));
  const storageUrl = `file:${folder}`;
  const opened = {
    database,
    platform: platformDatabase(platformConnection),
    storage: openStorage(storageUrl),
    logger: createLogger({ name: 'test', level: 'silent' }),
    signer: openModelSigner(modelSigningKey),
  };
  const slugs: string[] = [];
  return {
    ...opened,
    slugs,
    storageUrl,
    storedKeys: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    openClinic: async () => {
      const clinic = await openClinic(opened);
      slugs.push(clinic.slug);
      return clinic;
    },
    close: async () => {
      await Promise.all([database.close(), platformConnection.close()]);
    },
  };
}

type Opened = Pick<Platform, 'database' | 'platform' | 'storage' | 'logger' | 'signer'>;

async function openClinic(opened: Opened): Promise<Clinic> {
  const { database, platform, storage, logger } = opened;
  const slug = `clinic-${randomUUID()}`;
  const emailOf = (role: Role) => `${role.toLowerCase()}@${slug}.example`;
  const passwordHash = await hashPassword(password);
  const readerEmail = (reader: Reader) => (reader === 1 ? emailOf('CLINICIAN') : `reader${reader}@${slug}.example`);
  const otherAdmin = `admin2@${slug}.example`;
  const people: readonly { role: Role; email: string; displayName: string }[] = [
    ...Object.values(Role).map((role) => ({ role, email: emailOf(role), displayName: `The ${role.toLowerCase()}` })),
    ...([2, 3] as const).map((reader) => ({
      role: Role.CLINICIAN,
      email: readerEmail(reader),
      displayName: `Reader ${reader}`,
    })),
    { role: Role.ADMIN, email: otherAdmin, displayName: 'The other admin' },
  ];
  const members = people.map((person) => ({ ...person, passwordHash }));
  const provisioner: Agent = { userId: null, name: 'test', role: 'PLATFORM', address: null };
  const organizationId = await platform.provisionOrganization({ slug, name: slug, members }, provisioner);
  const contexts = new Map<string, SignatureContext>();
  for (const { email, displayName: name, role } of people) {
    const userId = (await platform.findSignIn(email))?.userId ?? null;
    const agent = { userId, name, role, address: '127.0.0.1' };
    const organization = forOrganization(database, organizationId, agent);
    contexts.set(email, { organization, agent, storage, logger, platform });
  }
  const asMember = (email: string): SignatureContext => {
    const context = contexts.get(email);
    if (context === undefined) throw new Error(`Nobody has the email ${email}.`);
    return context;
  };
  const as = (role: Role) => asMember(emailOf(role));
  const rows = forOrganization(database, organizationId, workerAgent, 'ALL');
  const worker = { organization: rows, agent: workerAgent, storage, logger };
  return {
    organizationId,
    slug,
    as,
    asOtherAdmin: () => asMember(otherAdmin),
    asReader: (reader) => asMember(readerEmail(reader)),
    readerEmail,
    set: async (settings) => {
      await rows.transaction((tx) => tx.organizationSettings.create({ data: settings, select: { version: true } }));
    },
    rows,
    held: () => held(rows),
    emailOf,
    worker,
    freezing: { ...worker, moment: forOrganization(database, organizationId, workerAgent, 'ALL', 'ONE') },
    deployModel: async () => {
      const { modelVersionId } = await registerModelVersion(opened, { folder: await modelFolder() });
      const installer = { ...provisioner, role: 'ADMIN' as const };
      const organization = forOrganization(database, organizationId, installer);
      await installRelease({ organization, agent: installer, storage, logger }, { modelVersionId });
      return modelVersionId;
    },
    outbox: async () => {
      const messages = await platform.findUnrelayed(100_000);
      return messages.filter((message) => message.organizationId === organizationId);
    },
    auditTrail: (activity) => auditTrail(rows, activity),
  };
}

function held(rows: OrganizationDatabase) {
  return rows.transaction(async (transaction) => ({
    patients: await transaction.patient.findMany(),
    studies: await transaction.imagingStudy.findMany(),
    series: await transaction.series.findMany(),
    instances: await transaction.instance.findMany(),
    runs: await transaction.inferenceRun.findMany({ orderBy: { queuedAt: 'asc' } }),
  }));
}

function auditTrail(rows: OrganizationDatabase, activity: string | undefined): Promise<AuditLine[]> {
  return rows.transaction((transaction) =>
    transaction.auditEvent.findMany({
      where: activity === undefined ? {} : { activity },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      select: {
        activity: true,
        action: true,
        outcome: true,
        agentName: true,
        entityId: true,
        patientId: true,
        detail: true,
      },
    }),
  );
}

/** The front door of the platform. */
export function frontDoor({ platform, logger }: Platform): SessionContext {
  return { platform, logger, tokenSecret: 'a secret of at least thirty-two bytes', address: '127.0.0.1' };
}
