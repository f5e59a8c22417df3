import { Prisma } from '@plumbline/database/client';
import type { ClinicSettings } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { isReader } from './find-withheld.ts';

/**
 * The studies (table `s`) whose screening result the agent may see, as a condition. Filters and counts by flag ask for it
 * too: a study found under “CMS” is a study whose flag is told. The same rule as domain/reading, withheldFrom.
 */
export function resultShown(
  agent: OperationContext['agent'],
  { blindedFirstRead }: Pick<ClinicSettings, 'blindedFirstRead'>,
): Prisma.Sql {
  if (!blindedFirstRead || !isReader(agent.role)) return Prisma.sql`true`;
  return Prisma.sql`(s.reading_status in ('ADJUDICATION', 'SIGNED')
    or exists (select from blinded_read b
                where b.organization_id = s.organization_id and b.study_id = s.id and b.reader_id = ${agent.userId}::uuid)
    or exists (select from reading r
                where r.organization_id = s.organization_id and r.study_id = s.id and r.reader_id = ${agent.userId}::uuid))`;
}
