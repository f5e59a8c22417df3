import type { Database } from '../open-database.ts';
import { type DeploymentAnnouncer, deploymentAnnouncer } from './deployment-announcer.ts';
import { type ModelRegistry, modelRegistry } from './model-registry.ts';
import { type OutboxReader, outboxReader } from './outbox-reader.ts';
import { type Provisioning, provisioning } from './provisioning.ts';
import { type SignInDirectory, signInDirectory } from './sign-in-directory.ts';
import { type StudyAnnouncer, studyAnnouncer } from './study-announcer.ts';

/**
 * The narrow work that belongs to no organization yet: looking up who signs in, sessions, new organizations, the outbox
 * relay, the model registry and which versions run. The role behind it sees no patient, study or reading.
 */
export interface PlatformDatabase
  extends SignInDirectory,
    Provisioning,
    OutboxReader,
    ModelRegistry,
    StudyAnnouncer,
    DeploymentAnnouncer {
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
}

/** `database` must be open as the platform role. */
export function platformDatabase(database: Database): PlatformDatabase {
  return {
    ...signInDirectory(database),
    ...provisioning(database),
    ...outboxReader(database),
    ...modelRegistry(database),
    ...studyAnnouncer(database),
    ...deploymentAnnouncer(database),
    ping: database.ping,
  };
}
