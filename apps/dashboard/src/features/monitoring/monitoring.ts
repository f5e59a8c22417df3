import type { MonitoringQuery } from '../../graphql/generated/graphql.ts';

export type Monitoring = Extract<MonitoringQuery['monitoring'], { __typename: 'Monitoring' }>;
export type Signal = Monitoring['days'][number]['signals'][number];
export type Measure = Signal['measure'];
export type Level = Signal['level'];
export type Thresholds = Monitoring['thresholds'];

/** Every measure once, as the screen groups them. */
export const groups: Readonly<Record<'results' | 'films' | 'studies' | 'service', readonly Measure[]>> = {
  results: [
    'PROBABILITY_CMS',
    'PROBABILITY_SCOLIOSIS',
    'POSITIVES_CMS',
    'POSITIVES_SCOLIOSIS',
    'ABSTENTIONS',
    'REJECTIONS',
  ],
  films: [
    'DISTANCE_CORONAL',
    'DISTANCE_SAGITTAL',
    'GREY_MEAN_CORONAL',
    'GREY_MEAN_SAGITTAL',
    'GREY_DEVIATION_CORONAL',
    'GREY_DEVIATION_SAGITTAL',
    'CLIPPED_SHARE_CORONAL',
    'CLIPPED_SHARE_SAGITTAL',
    'ASPECT_RATIO_CORONAL',
    'ASPECT_RATIO_SAGITTAL',
  ],
  studies: ['MANUFACTURER', 'VIEW', 'AGE', 'SEX'],
  service: ['FAILURES', 'LATENESS'],
};

/** What the value of a measure is. */
export function unitOf(measure: Measure): 'index' | 'share' | 'sum' {
  if (measure === 'POSITIVES_CMS' || measure === 'POSITIVES_SCOLIOSIS') return 'sum';
  const shares: readonly Measure[] = ['ABSTENTIONS', 'REJECTIONS', 'FAILURES', 'LATENESS'];
  return shares.includes(measure) ? 'share' : 'index';
}

/** Where a measure warns and stops; null where no line can be drawn, as abstentions are held against the reference's own. */
export function limitsOf(
  measure: Measure,
  thresholds: Thresholds,
): { readonly warning: number; readonly stop: number | null } | null {
  const unit = unitOf(measure);
  if (unit === 'sum') return { warning: thresholds.warningSum, stop: thresholds.stopSum };
  if (unit === 'index') {
    return { warning: thresholds.warningIndex, stop: groups.studies.includes(measure) ? null : thresholds.stopIndex };
  }
  if (measure === 'FAILURES') return { warning: thresholds.warningFailures, stop: thresholds.stopFailures };
  if (measure === 'REJECTIONS') return { warning: thresholds.warningRejections, stop: thresholds.stopRejections };
  return measure === 'LATENESS' ? { warning: thresholds.warningLateness, stop: null } : null;
}

const gravity: Readonly<Record<Level, number>> = { STOP: 0, WARNING: 1, OK: 2, SILENT: 3 };

/** The gravest first; alike ones as they came. */
export function byGravity(signals: readonly Signal[]): readonly Signal[] {
  return signals.toSorted((one, other) => gravity[one.level] - gravity[other.level]);
}
