export type { Agent, AuditRecord } from './audit-record.ts';
export { type ConnectionUrls, connectionUrls } from './connection-urls.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresSettings,
  startEmbeddedPostgres,
} from './embedded/start-embedded-postgres.ts';
export { ensureRoles, type RolePasswords, roleNames } from './ensure-roles.ts';
export { forOrganization, type Moment, type OrganizationDatabase, type RunPurposes } from './for-organization.ts';
export { joinTransaction } from './join-transaction.ts';
export { applyMigrations } from './migrations/apply-migrations.ts';
export { schemaDifference } from './migrations/schema-difference.ts';
export { type Database, type DatabaseSettings, openDatabase } from './open-database.ts';
export type { OrganizationTransaction, OutboxWork } from './organization-transaction.ts';
export type {
  ModelFile,
  ModelRegistry,
  NewModelVersion,
  NewSignature,
  OnBehalfOf,
  RegisteredVersion,
} from './platform/model-registry.ts';
export type { OutboxMessage, OutboxReader } from './platform/outbox-reader.ts';
export { type PlatformDatabase, platformDatabase } from './platform/platform-database.ts';
export type { NewMember, NewOrganization, Provisioning } from './platform/provisioning.ts';
export type {
  NewSession,
  SignInAccount,
  SignInDirectory,
  SignInMembership,
  SignInSession,
} from './platform/sign-in-directory.ts';
export type { StudyAnnouncer, StudyChange } from './platform/study-announcer.ts';
export { type DatabaseFailure, translateDatabaseError } from './translate-database-error.ts';
