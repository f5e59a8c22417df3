import {
  forOrganization,
  joinTransaction,
  type OrganizationDatabase,
  type OrganizationTransaction,
} from '@plumbline/database';
import { type ClinicSettings, isPermitted, type Permission } from '@plumbline/domain';
import type { Logger } from '@plumbline/logging';
import {
  findWithheld,
  type OperationContext,
  readSettings,
  type SessionContext,
  type SignatureContext,
} from '@plumbline/operations';
import type { Caller } from './authenticate.ts';
import { openRequestTransaction, type RequestTransaction } from './request-transaction.ts';
import type { Services } from './services.ts';
import type { WorklistChange } from './subscriptions/change-stream.ts';
import { Withholding } from './withholding.ts';

interface OpenTransaction extends RequestTransaction {
  /** Each of its transactions is a savepoint. One for the whole request, as it keeps them in line. */
  readonly organization: OrganizationDatabase;
  readonly withholding: Withholding;
}

/**
 * What one GraphQL request may touch. Made anew for each request; nothing in it is shared with another one. Apollo Server
 * copies it property by property before it uses it, so it has no #fields.
 */
export class ApiContext {
  readonly services: Services;
  /** Null when nobody is signed in: no token, or one that is wrong or has expired. */
  readonly caller: Caller | null;
  readonly requestId: string;
  readonly logger: Logger;
  readonly address: string | null;
  /** Studies whose viewing this request has recorded: only their readings and heatmaps are shown. */
  readonly openedStudyIds = new Set<string>();
  /** What the caller tried and may not do, for the audit trail. */
  readonly refusedPermissions = new Set<Permission>();
  private readonly storedObjects = new Map<string, Promise<Uint8Array>>();
  private knownSettings: Promise<ClinicSettings> | null = null;
  private transaction: OpenTransaction | null = null;

  constructor(services: Services, caller: Caller | null, requestId: string, logger: Logger, address: string | null) {
    this.services = services;
    this.caller = caller;
    this.requestId = requestId;
    this.logger = logger;
    this.address = address;
  }

  /** Asks domain/access; a refusal of somebody signed in is remembered for the audit trail. */
  isPermitted(permission: Permission): boolean {
    if (this.caller === null) return false;
    const permitted = isPermitted(this.caller.agent.role, permission);
    if (!permitted) this.refusedPermissions.add(permission);
    return permitted;
  }

  /** Everything that the request reads and writes from now on happens in one transaction. */
  async begin(): Promise<void> {
    const transaction = await openRequestTransaction(this.organization);
    const { tx } = transaction;
    const { agent } = this.signedIn;
    const withholding = new Withholding(async (studies) => findWithheld(tx, agent, await this.settings(), studies));
    this.transaction = { ...transaction, organization: joinTransaction(tx), withholding };
  }

  /** Keeps what the request wrote; does nothing when it opened no transaction. */
  async commit(): Promise<void> {
    await this.transaction?.commit();
  }

  /** Drops what the request wrote; does nothing when it opened no transaction. */
  async rollback(): Promise<void> {
    await this.transaction?.rollback();
  }

  /** For reads; writes go through operations. */
  get tx(): OrganizationTransaction {
    return this.opened.tx;
  }

  /** What of each study is kept from the caller until they have decided themselves. */
  get withholding(): Withholding {
    return this.opened.withholding;
  }

  /** For operations, inside the request's transaction. */
  get operations(): OperationContext {
    const { organization } = this.opened;
    const { storage } = this.services;
    return { organization, agent: this.signedIn.agent, storage, logger: this.logger };
  }

  /** For operations that a person signs. */
  get signatures(): SignatureContext {
    return { ...this.operations, platform: this.services.platform };
  }

  /** What was done to the study is in the audit trail, so the study may be shown with it, as it is now. */
  showChanged(studyId: string): void {
    this.openedStudyIds.add(studyId);
    this.withholding.forget(studyId);
  }

  /** The bytes under a key, read once a request: all heatmaps of a run lie in one object. Throws ObjectMissing. */
  storedObject(key: string): Promise<Uint8Array> {
    const known = this.storedObjects.get(key);
    if (known !== undefined) return known;
    const reading = this.services.storage.get(key);
    this.storedObjects.set(key, reading);
    return reading;
  }

  /** How the caller's clinic works, read once a request. */
  settings(): Promise<ClinicSettings> {
    this.knownSettings ??= readSettings(this.tx);
    return this.knownSettings;
  }

  /** For the operations on the way in and out. */
  get session(): SessionContext {
    const { platform, tokenSecret } = this.services;
    return { platform, tokenSecret, logger: this.logger, address: this.address };
  }

  /** The changes of the caller's worklist from now on, until the token that asked for them ends. */
  followStudies(): AsyncIterable<WorklistChange> {
    const { organizationId, expiresAt } = this.signedIn;
    return this.services.studyChanges.follow(organizationId, expiresAt);
  }

  /** The caller's organization outside the request's transaction, for what must stay when that is rolled back. */
  get organization(): OrganizationDatabase {
    const { organizationId, agent } = this.signedIn;
    return forOrganization(this.services.database, organizationId, agent);
  }

  private get opened(): OpenTransaction {
    if (this.transaction === null) throw new Error('The field needs the request’s transaction, and none was opened.');
    return this.transaction;
  }

  private get signedIn(): Caller {
    if (this.caller === null) throw new Error('The field needs a signed-in caller, and its authScopes do not say so.');
    return this.caller;
  }
}
