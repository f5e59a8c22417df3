import type { OrganizationTransaction } from '@plumbline/database';
import type { Prisma } from '@plumbline/database/client';

/** A member of a cohort and what is known of it: codes as in domain's snapshotCodes, -1 when nothing was said. */
export interface StudyFacts {
  readonly studyId: string;
  readonly patientId: string;
  readonly studyDay: number;
  readonly ageYears: number;
  readonly leavesAt: number;
  readonly views: number;
  readonly sex: number;
  readonly flag: number;
  readonly readingStatus: number;
  readonly scoliosisRead: number;
  readonly cmsSuspicion: number;
  readonly curvePattern: number;
  readonly referenceSource: number;
  readonly scoliosisTruth: number;
  readonly cmsTruth: number;
  readonly site: string | null;
  readonly manufacturer: string | null;
  readonly standingVersionId: string | null;
  readonly reason: string | null;
}

/** The next members in the order of study ids, at most `limit`. */
export function readFacts(
  transaction: OrganizationTransaction,
  condition: Prisma.Sql,
  after: string,
  limit: number,
): Promise<StudyFacts[]> {
  return transaction.$queryRaw<StudyFacts[]>`
    select f.study_id as "studyId", s.patient_id as "patientId", f.study_day as "studyDay", f.age_years as "ageYears",
           f.leaves_at as "leavesAt", f.views, f.sex, f.flag, f.reading_status as "readingStatus",
           f.scoliosis_read as "scoliosisRead", f.cms_suspicion as "cmsSuspicion", f.curve_pattern as "curvePattern",
           f.reference_source as "referenceSource", f.scoliosis_truth as "scoliosisTruth", f.cms_truth as "cmsTruth",
           l.label as "site", m.label as "manufacturer", f.standing_version_id as "standingVersionId", f.reason
      from (select * from study_fact f where f.study_id > ${after}::uuid and ${condition} order by f.study_id limit ${limit}) f
      join imaging_study s on s.organization_id = f.organization_id and s.id = f.study_id
      left join study_label l on l.kind = 'SITE' and label_key(l.label) = f.site_key
      left join study_label m on m.kind = 'MANUFACTURER' and label_key(m.label) = f.manufacturer_key
     order by f.study_id`;
}
