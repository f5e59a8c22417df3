import type { MeasurementKind } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../words/words.ts';

/** A measurement in few words: angles in whole degrees, as they are reported, lengths to a tenth of a millimetre. */
export function measurementText(t: Words<'viewer'>, kind: MeasurementKind, value: number, unit: string): string {
  if (kind !== 'LENGTH') return t(`measured.${kind}`, { value: value.toFixed(0) });
  return t(unit === 'mm' ? 'measured.LENGTH' : 'measured.PIXELS', { value: value.toFixed(1) });
}
