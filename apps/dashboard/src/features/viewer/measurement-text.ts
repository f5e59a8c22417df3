import type { MeasurementKind } from '../../graphql/generated/graphql.ts';
import { viewerMessages } from './messages.ts';

/** A measurement in few words: angles in whole degrees, as they are reported, lengths to a tenth of a millimetre. */
export function measurementText(kind: MeasurementKind, value: number, unit: string): string {
  const number = kind === 'LENGTH' ? `${value.toFixed(1)} ${unit === 'mm' ? 'mm' : 'px'}` : `${Math.round(value)}°`;
  return `${viewerMessages.kinds[kind]} ${number}`;
}
