import type { Task } from '@plumbline/database/enums';
import { DomainError } from '../../errors.ts';
import type { CohortSnapshot } from '../cohort-snapshot.ts';
import { versionPlace } from './cohort-analysis.ts';
import { compareVersions, type VersionComparison } from './compare-versions.ts';
import { figureColumns } from './figure-columns.ts';
import { fewestInCell } from './guard-small-cells.ts';

/** Versions to hold against each other over one frozen cohort. */
export interface ComparisonRequest {
  /** Two to six, each once. */
  readonly modelVersionIds: readonly string[];
  readonly task: Task;
  /** At or above it a study is flagged; null for each version's own operating points. */
  readonly threshold: number | null;
  readonly level: number;
  readonly showsSmallCells: boolean;
}

export interface CohortComparison extends ComparisonRequest {
  readonly snapshotSha256: string;
  readonly pairs: readonly VersionComparison[];
}

const versionsAtMost = 6;

/**
 * Every pair of the versions, over the studies that both decided.
 *
 * @throws DomainError FIGURES_PARAMETERS_INVALID, VERSION_NOT_IN_COHORT, and COHORT_TOO_SMALL where a class of a pair has fewer than
 * five cases and who asks must not see so few
 */
export function cohortComparison(
  snapshot: CohortSnapshot,
  snapshotSha256: string,
  request: ComparisonRequest,
): CohortComparison {
  const { modelVersionIds, task, threshold, level, showsSmallCells } = request;
  const isValid =
    modelVersionIds.length >= 2 &&
    modelVersionIds.length <= versionsAtMost &&
    new Set(modelVersionIds).size === modelVersionIds.length &&
    level > 0 &&
    level < 1 &&
    (threshold === null || (threshold >= 0 && threshold <= 1));
  if (!isValid) throw new DomainError('FIGURES_PARAMETERS_INVALID');
  const places = modelVersionIds.map((id) => versionPlace(snapshot.header.versions, id));
  const columns = places.map((place) => figureColumns(snapshot, place, task).task);
  const pairs = compareVersions(columns, threshold, level);
  const smallest = Math.min(...pairs.map(({ positives, negatives }) => Math.min(positives, negatives)));
  if (!showsSmallCells && smallest < fewestInCell) throw new DomainError('COHORT_TOO_SMALL');
  return { ...request, snapshotSha256, pairs };
}
