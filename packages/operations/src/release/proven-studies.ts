import { type CohortSnapshot, noCode, studyIdAt } from '@plumbline/domain';

/** A study of a frozen cohort and what was true of it when the cohort was frozen. */
export interface ProvenStudy {
  readonly studyId: string;
  readonly SCOLIOSIS: boolean;
  readonly CMS: boolean;
}

/** The studies that had a reference standard; a release is proved on these alone. */
export function provenStudies({ studyIds, truth }: CohortSnapshot): ProvenStudy[] {
  return Array.from(truth.CMS, (cms, place) => ({ cms, place })).flatMap(({ cms, place }) =>
    cms === noCode
      ? []
      : [{ studyId: studyIdAt(studyIds, place), SCOLIOSIS: truth.SCOLIOSIS[place] === 1, CMS: cms === 1 }],
  );
}
