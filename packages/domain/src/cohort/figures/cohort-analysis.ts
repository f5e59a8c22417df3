import type { Task } from '@plumbline/database/enums';
import { DomainError } from '../../errors.ts';
import type { CohortFlow } from '../cohort-flow.ts';
import type { CohortSnapshot, SnapshotVersion } from '../cohort-snapshot.ts';
import { definitionSentence } from '../definition-sentence.ts';
import { type CohortFigures, cohortFigures } from './cohort-figures.ts';
import { figureColumns } from './figure-columns.ts';
import { type FigureMethod, figureMethods } from './figure-methods.ts';
import type { FigureParameters } from './figure-parameters.ts';
import type { FigureSubject } from './figure-subject.ts';
import { fewestInCell } from './guard-small-cells.ts';
import { type ChecklistEntry, reportingChecklist } from './reporting-checklist.ts';

/** What somebody asks of a frozen cohort. */
export interface AnalysisRequest {
  readonly modelVersionId: string;
  readonly task: Task;
  readonly parameters: FigureParameters;
  /** Whether who asks may see cells under five. */
  readonly showsSmallCells: boolean;
}

/** All figures of one version and task over a frozen cohort, with what they are about and how they were made. */
export interface CohortAnalysis {
  readonly subject: FigureSubject;
  readonly flow: CohortFlow;
  readonly showsSmallCells: boolean;
  readonly figures: CohortFigures;
  readonly methods: readonly FigureMethod[];
  readonly checklist: readonly ChecklistEntry[];
}

/**
 * A pure function of snapshot and request: asked again, at any later time, it gives the same numbers.
 *
 * @param snapshotSha256 of the snapshot's bytes, proved by the caller
 * @throws DomainError FIGURES_PARAMETERS_INVALID, VERSION_NOT_IN_COHORT, and COHORT_TOO_SMALL where a class has fewer than five cases and who
 * asks must not see so few
 */
export function cohortAnalysis(
  snapshot: CohortSnapshot,
  snapshotSha256: string,
  { modelVersionId, task, parameters, showsSmallCells }: AnalysisRequest,
): CohortAnalysis {
  requireParameters(parameters);
  const { header } = snapshot;
  const version = versionPlace(header.versions, modelVersionId);
  const columns = figureColumns(snapshot, version, task);
  const figures = cohortFigures(columns, parameters, showsSmallCells);
  if (!showsSmallCells && smallestClass(figures) < fewestInCell) throw new DomainError('COHORT_TOO_SMALL');
  const names = new Map(header.versions.map(({ id, name, version: number }) => [id, `${name} ${number}`]));
  const subject: FigureSubject = {
    snapshotSha256,
    definition: definitionSentence(header.definition, names),
    modelVersionId,
    model: names.get(modelVersionId) ?? modelVersionId,
    task,
  };
  return {
    subject,
    flow: header.flow,
    showsSmallCells,
    figures,
    methods: figureMethods(figures, subject, showsSmallCells),
    checklist: reportingChecklist(figures),
  };
}

/** @throws DomainError VERSION_NOT_IN_COHORT */
export function versionPlace(versions: readonly SnapshotVersion[], modelVersionId: string): number {
  const place = versions.findIndex(({ id }) => id === modelVersionId);
  if (place < 0) throw new DomainError('VERSION_NOT_IN_COHORT');
  return place;
}

/** @throws DomainError FIGURES_PARAMETERS_INVALID */
export function requireParameters({ threshold, prevalence, level, seed, replicates }: FigureParameters): void {
  const isShare = (value: number) => value > 0 && value < 1;
  const isValid =
    (threshold === null || (threshold >= 0 && threshold <= 1)) &&
    (prevalence === null || isShare(prevalence)) &&
    isShare(level) &&
    Number.isSafeInteger(seed) &&
    Number.isInteger(replicates) &&
    replicates >= 100 &&
    replicates <= 10_000;
  if (!isValid) throw new DomainError('FIGURES_PARAMETERS_INVALID');
}

function smallestClass({ accuracy }: CohortFigures): number {
  if (accuracy === null) return 0;
  const { truePositives, falseNegatives, falsePositives, trueNegatives } = accuracy.table;
  return Math.min(truePositives + falseNegatives, falsePositives + trueNegatives);
}
