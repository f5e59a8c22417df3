import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/** What a definition can name in this organization. */
export interface CohortChoices {
  /** Studies in all: the top of the flow. */
  readonly studies: number;
  readonly sites: readonly string[];
  readonly manufacturers: readonly string[];
  readonly versions: readonly { readonly id: string; readonly name: string; readonly version: string }[];
}

/** @throws DomainError PERMISSION_MISSING */
export async function findCohortChoices(context: OperationContext): Promise<CohortChoices> {
  await requirePermission(context, 'cohort:view');
  return context.organization.transaction(async (transaction) => {
    const studies = await transaction.studyFact.count();
    const labels = await transaction.studyLabel.findMany({ orderBy: { label: 'asc' } });
    const labelled = (kind: 'SITE' | 'MANUFACTURER') =>
      labels.filter((candidate) => candidate.kind === kind).map(({ label }) => label);
    const versions = await transaction.modelVersion.findMany({
      where: { releases: { some: {} } },
      orderBy: [{ registeredModel: { name: 'asc' } }, { version: 'asc' }],
      select: { id: true, version: true, registeredModel: { select: { name: true } } },
    });
    return {
      studies,
      sites: labelled('SITE'),
      manufacturers: labelled('MANUFACTURER'),
      versions: versions.map(({ id, version, registeredModel: { name } }) => ({ id, name, version })),
    };
  });
}
