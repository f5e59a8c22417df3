/** Something for each number of which the whole distribution is compared, one a study or one a film. */
export function ofDistributions<T>(of: (measure: DistributionMeasure) => T): Record<DistributionMeasure, T> {
  return {
    PROBABILITY_SCOLIOSIS: of('PROBABILITY_SCOLIOSIS'),
    PROBABILITY_CMS: of('PROBABILITY_CMS'),
    DISTANCE_CORONAL: of('DISTANCE_CORONAL'),
    DISTANCE_SAGITTAL: of('DISTANCE_SAGITTAL'),
    GREY_MEAN_CORONAL: of('GREY_MEAN_CORONAL'),
    GREY_MEAN_SAGITTAL: of('GREY_MEAN_SAGITTAL'),
    GREY_DEVIATION_CORONAL: of('GREY_DEVIATION_CORONAL'),
    GREY_DEVIATION_SAGITTAL: of('GREY_DEVIATION_SAGITTAL'),
    CLIPPED_SHARE_CORONAL: of('CLIPPED_SHARE_CORONAL'),
    CLIPPED_SHARE_SAGITTAL: of('CLIPPED_SHARE_SAGITTAL'),
    ASPECT_RATIO_CORONAL: of('ASPECT_RATIO_CORONAL'),
    ASPECT_RATIO_SAGITTAL: of('ASPECT_RATIO_SAGITTAL'),
  };
}

export type DistributionMeasure =
  | 'PROBABILITY_SCOLIOSIS'
  | 'PROBABILITY_CMS'
  | `${FilmMeasure}_${'CORONAL' | 'SAGITTAL'}`;

/** What is measured of each film. */
export type FilmMeasure = 'DISTANCE' | 'GREY_MEAN' | 'GREY_DEVIATION' | 'CLIPPED_SHARE' | 'ASPECT_RATIO';

/** Something for each kind of count that says what the studies are of. */
export function ofMixes<T>(of: (measure: MixMeasure) => T): Record<MixMeasure, T> {
  return { MANUFACTURER: of('MANUFACTURER'), VIEW: of('VIEW'), AGE: of('AGE'), SEX: of('SEX') };
}

export type MixMeasure = 'MANUFACTURER' | 'VIEW' | 'AGE' | 'SEX';

/** Whom the clinic films, more than how the version works: an evaluation's cohort was chosen and says little of it. */
const caseMix: ReadonlySet<string> = new Set([
  'PROBABILITY_SCOLIOSIS',
  'PROBABILITY_CMS',
  'POSITIVES_SCOLIOSIS',
  'POSITIVES_CMS',
  'MANUFACTURER',
  'VIEW',
  'AGE',
  'SEX',
]);

/** Says what came, or how fast, and nothing of whether it is right: no reason to take a version out. */
const neverStops: ReadonlySet<string> = new Set(['MANUFACTURER', 'VIEW', 'AGE', 'SEX', 'LATENESS']);

/** Whether a shift of this measure may take a version out, given where the reference comes from. */
export function mayStop(measure: string, source: 'EVALUATION' | 'CLINICAL' | null): boolean {
  return !neverStops.has(measure) && !(source === 'EVALUATION' && caseMix.has(measure));
}
