import type { PlatformDatabase } from '@plumbline/database';
import type { Logger } from '@plumbline/logging';

/** What the front door needs: nobody is signed in yet, so there is no organization. */
export interface SessionContext {
  readonly platform: PlatformDatabase;
  /** At least 32 bytes; signs the access tokens. */
  readonly tokenSecret: string;
  readonly logger: Logger;
  /** Where the request came from. */
  readonly address: string | null;
}
