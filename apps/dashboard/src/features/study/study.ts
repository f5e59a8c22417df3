import type { StudyQuery } from '../../graphql/generated/graphql.ts';

/** The study as the study screen asks for it. */
export type Study = Extract<StudyQuery['study'], { __typename: 'ImagingStudy' }>;
export type StudyFilm = Study['films'][number];
export type StudyFinding = Study['filmFindings'][number];
export type StudyNetwork = NonNullable<Study['screening']>['networks'][number];
export type StudyHeatmap = NonNullable<Study['screening']>['heatmaps'][number];
