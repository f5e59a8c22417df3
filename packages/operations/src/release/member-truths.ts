import type { OrganizationTransaction } from '@plumbline/database';
import type { CohortMember } from './cohort-members.ts';

export interface MemberTruth extends CohortMember {
  readonly SCOLIOSIS: boolean;
  readonly CMS: boolean;
}

/** What was true of the members when they were frozen: reference standards are never changed, only followed by others. */
export async function memberTruths(
  transaction: OrganizationTransaction,
  members: readonly CohortMember[],
): Promise<MemberTruth[]> {
  const standards = await transaction.referenceStandard.findMany({
    where: { id: { in: members.map(({ referenceStandardId }) => referenceStandardId) } },
    select: { id: true, cms: true, scoliosis: true },
  });
  const byId = new Map(standards.map(({ id, cms, scoliosis }) => [id, { CMS: cms, SCOLIOSIS: scoliosis }]));
  return members.flatMap((member) => {
    const truth = byId.get(member.referenceStandardId);
    return truth === undefined ? [] : [{ ...member, ...truth }];
  });
}
