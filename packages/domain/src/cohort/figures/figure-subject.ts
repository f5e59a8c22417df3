import type { Task } from '@plumbline/database/enums';

/** What a figure is about; carried with every figure. */
export interface FigureSubject {
  /** SHA-256 of the frozen cohort's bytes, in hex. */
  readonly snapshotSha256: string;
  /** The cohort's definition in words. */
  readonly definition: string;
  readonly modelVersionId: string;
  /** Name and version as its manifest has them. */
  readonly model: string;
  readonly task: Task;
}
