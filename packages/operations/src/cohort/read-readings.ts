import type { OrganizationTransaction } from '@plumbline/database';

/** A standing reading, and what its reader had decided blinded; codes, -1 when nothing was said. */
export interface StandingReading {
  readonly studyId: string;
  readonly turn: 'FIRST' | 'SECOND';
  readonly readerId: string;
  readonly scoliosis: number;
  readonly cmsSuspicion: number;
  readonly curvePattern: number;
  readonly blindedScoliosis: number;
  readonly blindedCmsSuspicion: number;
}

/** The first and the second reader's readings that no other one amends, in the order of study ids. */
export function readReadings(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
): Promise<StandingReading[]> {
  return transaction.$queryRaw<StandingReading[]>`
    select distinct on (r.study_id, r.turn)
           r.study_id as "studyId", r.turn::text as "turn", r.reader_id as "readerId", code_of(r.scoliosis) as "scoliosis",
           code_of(r.cms_suspicion) as "cmsSuspicion", code_of(r.curve_pattern) as "curvePattern",
           code_of(b.scoliosis) as "blindedScoliosis", code_of(b.cms_suspicion) as "blindedCmsSuspicion"
      from reading r
      left join blinded_read b on b.organization_id = r.organization_id and b.study_id = r.study_id and b.reader_id = r.reader_id
     where r.study_id = any(${studyIds}::uuid[]) and r.turn in ('FIRST', 'SECOND')
       and not exists (select from reading a where a.organization_id = r.organization_id and a.amends_id = r.id)
     order by r.study_id, r.turn, r.signed_at desc, r.id desc`;
}
