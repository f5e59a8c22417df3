import { DomainError } from '../errors.ts';
import type { CurveContent } from './reading-content.ts';
import { levelName, levelPlace } from './vertebra.ts';

/** More curves than a spine has room for. */
const mostCurves = 6;
const largestCobbDegrees = 180;

/**
 * The curves as they are signed, levels in capitals. From the head down: each apex lies below the one before, and within a
 * curve the upper end above the apex above the lower end. Neighbouring curves share an end, so ends may overlap.
 *
 * @throws DomainError READING_OUT_OF_RANGE, LEVEL_UNKNOWN, CURVES_OUT_OF_ORDER
 */
export function readingCurves(curves: readonly CurveContent[]): readonly CurveContent[] {
  if (curves.length > mostCurves) throw new DomainError('CURVES_OUT_OF_ORDER', { curves: curves.length });
  const named = curves.map(namedCurve);
  const apices = named.map(({ apex }) => placeOf(apex));
  if (apices.some((apex, index) => index > 0 && apex <= (apices[index - 1] ?? 0))) {
    throw new DomainError('CURVES_OUT_OF_ORDER');
  }
  return named;
}

function namedCurve(curve: CurveContent): CurveContent {
  const { cobbDegrees } = curve;
  if (!(cobbDegrees >= 0 && cobbDegrees <= largestCobbDegrees)) throw new DomainError('READING_OUT_OF_RANGE');
  const apex = levelName(curve.apex);
  const upperEnd = curve.upperEnd === null ? null : levelName(curve.upperEnd);
  const lowerEnd = curve.lowerEnd === null ? null : levelName(curve.lowerEnd);
  const levels = [upperEnd, apex, lowerEnd].flatMap((level) => (level === null ? [] : [placeOf(level)]));
  if (levels.some((level, index) => index > 0 && level <= (levels[index - 1] ?? 0))) {
    throw new DomainError('CURVES_OUT_OF_ORDER');
  }
  return { ...curve, apex, upperEnd, lowerEnd };
}

function placeOf(level: string): number {
  const place = levelPlace(level);
  if (place === null) throw new DomainError('LEVEL_UNKNOWN');
  return place;
}
