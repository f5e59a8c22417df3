import { z } from 'zod';
import type { MeasurementKind } from '../../../graphql/generated/graphql.ts';
import { measurementText } from '../measurement-text.ts';

const stats = z.object({ angle: z.number().nullish(), length: z.number().nullish(), unit: z.string().nullish() });

/**
 * What stands beside a drawing: the stored value, or, while it is in the hand, what Cornerstone measures. The stored one is
 * the server's.
 */
export function liveText(
  kind: MeasurementKind,
  data: { readonly label?: string; readonly cachedStats?: unknown },
  targetId: string,
): string[] {
  if (data.label) return [data.label];
  const measured = z.record(z.string(), stats.catch({})).safeParse(data.cachedStats).data?.[targetId];
  const value = kind === 'LENGTH' ? measured?.length : measured?.angle;
  if (value === null || value === undefined) return [];
  const unit = kind !== 'LENGTH' ? 'deg' : measured?.unit === 'mm' ? 'mm' : '[px]';
  return [measurementText(kind, value, unit)];
}
