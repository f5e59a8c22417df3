import { principalReading } from '../report/principal-reading.ts';
import type { ReportReading } from '../report/report-input.ts';

interface ReadingWithCurves extends Pick<ReportReading, 'id' | 'amendsId' | 'turn'> {
  readonly curves: readonly { readonly cobbDegrees: number }[];
}

export interface LargestCobb {
  /** 0 to 180. */
  readonly degrees: number;
  /** READING: signed by a person as a curve; MEASUREMENT: drawn on the coronal film, no signed reading gives a curve. */
  readonly source: 'READING' | 'MEASUREMENT';
}

/**
 * The largest Cobb angle of a study, by which a curve is followed from one visit to the next (SRS: a change of 5 degrees or
 * more is progression). What was signed comes before what was drawn: a drawing is a step to a reading and may be a try.
 *
 * @param readings all that were signed of the study, in the order of their signing
 * @param drawnDegrees the Cobb angles that stand on its coronal films
 * @returns null where there is neither
 */
export function largestCobb(
  readings: readonly ReadingWithCurves[],
  drawnDegrees: readonly number[],
): LargestCobb | null {
  const signed = principalReading(readings)?.curves.map(({ cobbDegrees }) => cobbDegrees) ?? [];
  if (signed.length > 0) return { degrees: Math.max(...signed), source: 'READING' };
  return drawnDegrees.length > 0 ? { degrees: Math.max(...drawnDegrees), source: 'MEASUREMENT' } : null;
}
