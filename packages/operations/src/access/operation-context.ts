import type { Agent, OrganizationDatabase } from '@plumbline/database';
import type { Role } from '@plumbline/database/enums';
import type { Logger } from '@plumbline/logging';
import type { Storage } from '@plumbline/storage';

/** Who asks and where the answer lies. The organization was opened for this agent, whose name its audit events carry. */
export interface OperationContext {
  readonly organization: OrganizationDatabase;
  readonly agent: Agent & { readonly role: Role };
  readonly storage: Storage;
  readonly logger: Logger;
}
