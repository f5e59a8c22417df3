import type { Database, PlatformDatabase } from '@plumbline/database';
import type { ModelSigner } from '@plumbline/inference';
import type { Logger } from '@plumbline/logging';
import type { Storage } from '@plumbline/storage';
import type { CursorSeal } from './cursor-seal.ts';
import type { Metrics } from './metrics.ts';
import type { StudyChanges } from './subscriptions/study-changes.ts';

/** What the whole process shares: opened once at the start, closed at the end. */
export interface Services {
  /** Open as the application's role. */
  readonly database: Database;
  readonly platform: PlatformDatabase;
  readonly storage: Storage;
  readonly tokenSecret: string;
  readonly cursorSeal: CursorSeal;
  readonly signer: ModelSigner;
  /** Short names of the organizations that take model versions in. */
  readonly modelRegistrars: readonly string[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What happens to studies, for those who follow the worklist. */
  readonly studyChanges: StudyChanges;
}
