import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A study of a cohort and what was true of it when the cohort was frozen. */
const member = z.strictObject({ studyId: z.uuid(), referenceStandardId: z.uuid() });
export type CohortMember = z.infer<typeof member>;

export const cohortMembers = z.array(member);

/** SHA-256, hex, over the members in the order of their studies. */
export function membersSha256(members: readonly CohortMember[]): string {
  const lines = members.map(({ studyId, referenceStandardId }) => `${studyId} ${referenceStandardId}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
