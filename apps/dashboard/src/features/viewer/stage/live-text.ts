import { z } from 'zod';
import type { MeasurementKind } from '../../../graphql/generated/graphql.ts';

/** Says a value in few words; the unit is UCUM's. */
export type MeasurementWords = (kind: MeasurementKind, value: number, unit: string) => string;

const stats = z.object({ angle: z.number().nullish(), length: z.number().nullish(), unit: z.string().nullish() });

/**
 * What stands beside a drawing: the stored value, or, while it is in the hand, what Cornerstone measures. The stored one is
 * the server's.
 */
export function liveText(
  words: MeasurementWords,
  kind: MeasurementKind,
  data: { readonly label?: string; readonly cachedStats?: unknown },
  targetId: string,
): string[] {
  if (data.label) return [data.label];
  const measured = z.record(z.string(), stats.catch({})).safeParse(data.cachedStats).data?.[targetId];
  const value = kind === 'LENGTH' ? measured?.length : measured?.angle;
  if (value === null || value === undefined) return [];
  const unit = kind !== 'LENGTH' ? 'deg' : measured?.unit?.startsWith('mm') ? 'mm' : '[px]';
  return [words(kind, value, unit)];
}
