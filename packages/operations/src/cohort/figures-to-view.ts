import type { Task } from '@plumbline/database/enums';
import type { RocBand } from '@plumbline/domain';

/** Which figures of which frozen cohort somebody asks for. */
export interface FiguresToView {
  readonly frozenCohortId: string;
  readonly modelVersionId: string;
  readonly task: Task;
  /** Null for the version's own operating points. */
  readonly threshold: number | null;
  /** Null for the clinic's own, which is known of CMS only. */
  readonly prevalence: number | null;
  readonly band: RocBand;
}
