import { type CurvePlan, otherSide, type Pattern, type Side } from './curve-plan.ts';
import { isThoracolumbar } from './distributions.ts';
import { levelAt, levelIndex } from './levels.ts';
import type { Label } from './presets.ts';
import type { RandomStream } from './random.ts';

const T1 = levelIndex('T1');
const T2 = levelIndex('T2');
const L5 = levelIndex('L5');

interface Span {
  readonly upper: number;
  readonly lower: number;
}

/** Where the largest curve begins and ends, as level numbers: apex and number of vertebrae by class and region. */
function drawMajorSpan(stream: RandomStream, label: Label, pattern: Pattern): Span {
  const cms = label === 'CMS';
  const lumbar = isThoracolumbar(pattern);
  const deviate = stream.normal();
  const lengthDeviate = stream.normal();
  let apex = lumbar ? levelIndex('L1') + 0.7 * deviate : levelIndex('T9') + deviate;
  let length = lumbar ? 5.7 + 0.8 * lengthDeviate : 7.3 + lengthDeviate;
  if (cms) {
    apex = lumbar ? levelIndex('T12') + 0.6 + 0.8 * deviate : levelIndex('T8') + 1.2 * deviate;
    length = lumbar ? 6.4 + lengthDeviate : 7.9 + 1.3 * lengthDeviate;
  }
  if (pattern === 'LONG_RIGHT_C') {
    apex = levelIndex('T11') + deviate;
    length = 9 + lengthDeviate;
  }
  const steps = Math.max(3, Math.round(length) - 1);
  const upper = Math.min(L5 - steps - 1, Math.max(T2, Math.round(apex - steps / 2)));
  return { upper, lower: upper + steps };
}

/** How strong the neighbours are, as a share of the major curve, and whether they are structural. */
interface Neighbours {
  readonly above: number;
  readonly below: number;
  readonly structuralAbove: boolean;
  readonly structuralBelow: boolean;
}

function drawNeighbours(stream: RandomStream, pattern: Pattern): Neighbours {
  const strong = stream.truncatedNormal(0.74, 0.1, 0.5, 0.95);
  const other = stream.truncatedNormal(0.66, 0.1, 0.45, 0.9);
  const weak = stream.truncatedNormal(0.45, 0.12, 0.15, 0.7);
  const weaker = stream.truncatedNormal(0.38, 0.12, 0.1, 0.6);
  const neighbours = (above: number, below: number, structuralAbove: boolean, structuralBelow: boolean) => ({
    above,
    below,
    structuralAbove,
    structuralBelow,
  });
  switch (pattern) {
    case 'DOUBLE_THORACIC':
      return neighbours(strong, weak, true, false);
    case 'DOUBLE_MAJOR':
      return neighbours(weaker, strong, false, true);
    case 'TRIPLE_MAJOR':
    case 'TRIPLE_THORACIC':
      return neighbours(other, strong, true, true);
    case 'THORACOLUMBAR_THORACIC':
      return neighbours(strong, 0, true, false);
    case 'THORACOLUMBAR':
      return neighbours(weak, 0, false, false);
    case 'LONG_RIGHT_C':
      return neighbours(weaker * 0.5, 0, false, false);
    case 'STRAIGHT':
    case 'MAIN_THORACIC':
    case 'LEFT_THORACIC':
      return neighbours(weaker, weak, false, false);
    default:
      return pattern satisfies never;
  }
}

/**
 * The curves from head to sacrum, each beginning at the vertebra where the one above ends, sides alternating.
 * Curves that bring the spine back to the midline are part of the plan: a single curve without them cannot stand.
 */
export function drawCurves(
  stream: RandomStream,
  label: Label,
  pattern: Pattern,
  side: Side,
  cobbDegrees: number,
): readonly CurvePlan[] {
  const major = drawMajorSpan(stream, label, pattern);
  const neighbours = drawNeighbours(stream, pattern);
  const stepsAbove = stream.integer(4, 6);
  const stepsBelow = stream.integer(4, 5);
  const curve = (from: number, to: number, bulges: Side, share: number, structural: boolean): CurvePlan => ({
    side: bulges,
    upper: levelAt(from),
    lower: levelAt(to),
    cobbDegrees: cobbDegrees * share,
    structural,
  });
  const curves = [curve(major.upper, major.lower, side, 1, label !== 'NC')];
  const top = Math.max(T1, major.upper - stepsAbove);
  if (neighbours.above > 0 && major.upper - top >= 3) {
    curves.unshift(curve(top, major.upper, otherSide(side), neighbours.above, neighbours.structuralAbove));
  }
  const bottom = Math.min(L5, major.lower + stepsBelow);
  if (neighbours.below > 0 && bottom - major.lower >= 2) {
    curves.push(curve(major.lower, bottom, otherSide(side), neighbours.below, neighbours.structuralBelow));
  }
  return curves;
}
