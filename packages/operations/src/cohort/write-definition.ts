import type { OrganizationTransaction } from '@plumbline/database';
import { type CohortCriterion, definitionJson } from '@plumbline/domain';

interface DefinitionToWrite {
  readonly cohortId: string;
  readonly number: number;
  readonly definition: CohortCriterion;
  readonly writtenById: string;
}

export async function writeDefinition(
  transaction: OrganizationTransaction,
  { definition, ...place }: DefinitionToWrite,
): Promise<void> {
  const criterion = JSON.parse(definitionJson(definition));
  await transaction.cohortDefinition.create({ data: { ...place, criterion } });
}
