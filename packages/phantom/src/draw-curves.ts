import { type CurvePlan, otherSide, type Pattern, type Side } from './curve-plan.ts';
import { isThoracolumbar } from './draw-pattern.ts';
import { levelAt, levelIndex } from './levels.ts';
import { normalCumulative, type TruncatedNormal, truncatedNormalDensity } from './normal-density.ts';
import type { Label } from './presets.ts';
import type { RandomStream } from './random.ts';

const T1 = levelIndex('T1');
const T2 = levelIndex('T2');
const L5 = levelIndex('L5');

interface Span {
  readonly upper: number;
  readonly lower: number;
}

/** Level number of the apex and number of vertebrae of the largest curve: mean and standard deviation. */
interface SpanDistribution {
  readonly apex: readonly [mean: number, deviation: number];
  readonly length: readonly [mean: number, deviation: number];
}

const SPANS = {
  thoracic: { apex: [levelIndex('T9'), 1], length: [7.3, 1] },
  thoracolumbar: { apex: [levelIndex('L1'), 0.7], length: [5.7, 0.8] },
  cmsThoracic: { apex: [levelIndex('T8'), 1.2], length: [7.9, 1.3] },
  cmsThoracolumbar: { apex: [levelIndex('T12') + 0.6, 0.8], length: [6.4, 1] },
  longC: { apex: [levelIndex('T11'), 1], length: [9, 1] },
} as const satisfies Record<string, SpanDistribution>;

function spanDistribution(label: Label, pattern: Pattern): SpanDistribution {
  if (pattern === 'LONG_RIGHT_C') return SPANS.longC;
  if (label === 'CMS') return isThoracolumbar(pattern) ? SPANS.cmsThoracolumbar : SPANS.cmsThoracic;
  return isThoracolumbar(pattern) ? SPANS.thoracolumbar : SPANS.thoracic;
}

/** The fewest steps from vertebra to vertebra in the largest curve. */
const FEWEST_STEPS = 3;

/** The lowest vertebra at which a curve of so many steps may begin. */
function lowestUpper(steps: number): number {
  return L5 - steps - 1;
}

/** Where the largest curve begins and ends, as level numbers. */
function drawMajorSpan(stream: RandomStream, label: Label, pattern: Pattern): Span {
  const { apex, length } = spanDistribution(label, pattern);
  const middle = apex[0] + apex[1] * stream.normal();
  const steps = Math.max(FEWEST_STEPS, Math.round(length[0] + length[1] * stream.normal()) - 1);
  const upper = Math.min(lowestUpper(steps), Math.max(T2, Math.round(middle - steps / 2)));
  return { upper, lower: upper + steps };
}

/** Probability of a span: what the rounding and the limits above make of the two normal deviates. */
export function spanShare({ upper, lower }: Span, label: Label, pattern: Pattern): number {
  const { apex, length } = spanDistribution(label, pattern);
  const steps = lower - upper;
  const [first, last] = [Math.min(T2, lowestUpper(steps)), lowestUpper(steps)];
  if (steps < FEWEST_STEPS || upper < first || upper > last) return 0;
  const below = (limit: number, [mean, deviation]: readonly [number, number]): number =>
    normalCumulative((limit - mean) / deviation);
  const shorter = steps === FEWEST_STEPS ? 0 : below(steps + 0.5, length);
  const higher = upper === first ? 0 : below(upper - 0.5 + steps / 2, apex);
  const notLower = upper === last ? 1 : below(upper + 0.5 + steps / 2, apex);
  return (below(steps + 1.5, length) - shorter) * (notLower - higher);
}

/** Strength of a neighbour as a share of the major curve. */
const STRENGTHS = {
  strong: { mean: 0.74, deviation: 0.1, low: 0.5, high: 0.95 },
  other: { mean: 0.66, deviation: 0.1, low: 0.45, high: 0.9 },
  weak: { mean: 0.45, deviation: 0.12, low: 0.15, high: 0.7 },
  weaker: { mean: 0.38, deviation: 0.12, low: 0.1, high: 0.6 },
  halfOfWeaker: { mean: 0.19, deviation: 0.06, low: 0.05, high: 0.3 },
} as const satisfies Record<string, TruncatedNormal>;

interface Neighbour {
  readonly strength: keyof typeof STRENGTHS;
  readonly structural: boolean;
}

const [WEAK, WEAKER] = [
  { strength: 'weak', structural: false },
  { strength: 'weaker', structural: false },
] as const;
const [STRONG, OTHER] = [
  { strength: 'strong', structural: true },
  { strength: 'other', structural: true },
] as const;

/** Which neighbours a pattern has above and below its largest curve. */
const NEIGHBOURS: Record<Pattern, { readonly above: Neighbour; readonly below: Neighbour | null }> = {
  STRAIGHT: { above: WEAKER, below: WEAK },
  MAIN_THORACIC: { above: WEAKER, below: WEAK },
  LEFT_THORACIC: { above: WEAKER, below: WEAK },
  DOUBLE_THORACIC: { above: STRONG, below: WEAK },
  DOUBLE_MAJOR: { above: WEAKER, below: STRONG },
  TRIPLE_MAJOR: { above: OTHER, below: STRONG },
  TRIPLE_THORACIC: { above: OTHER, below: STRONG },
  THORACOLUMBAR_THORACIC: { above: STRONG, below: null },
  THORACOLUMBAR: { above: WEAK, below: null },
  LONG_RIGHT_C: { above: { strength: 'halfOfWeaker', structural: false }, below: null },
};

/** All strengths are drawn for every pattern, so that a pattern does not move the draws after it. */
function drawStrengths(stream: RandomStream): Record<keyof typeof STRENGTHS, number> {
  const draw = ({ mean, deviation, low, high }: TruncatedNormal): number =>
    stream.truncatedNormal(mean, deviation, low, high);
  const [strong, other, weak, weaker] = [
    draw(STRENGTHS.strong),
    draw(STRENGTHS.other),
    draw(STRENGTHS.weak),
    draw(STRENGTHS.weaker),
  ];
  return { strong, other, weak, weaker, halfOfWeaker: weaker * 0.5 };
}

function hasRoomAbove({ upper }: Span): boolean {
  return upper - T1 >= 3;
}

function hasRoomBelow({ lower }: Span): boolean {
  return L5 - lower >= 2;
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
  const { above, below } = NEIGHBOURS[pattern];
  const strengths = drawStrengths(stream);
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
  if (hasRoomAbove(major)) {
    const top = Math.max(T1, major.upper - stepsAbove);
    curves.unshift(curve(top, major.upper, otherSide(side), strengths[above.strength], above.structural));
  }
  if (below !== null && hasRoomBelow(major)) {
    const bottom = Math.min(L5, major.lower + stepsBelow);
    curves.push(curve(major.lower, bottom, otherSide(side), strengths[below.strength], below.structural));
  }
  return curves;
}

/** The curve with the largest angle; the others are weaker than it. */
export function majorCurve(curves: readonly CurvePlan[]): CurvePlan {
  const [first, ...others] = curves;
  if (first === undefined) throw new RangeError('A plan has at least one curve.');
  return others.reduce((largest, curve) => (curve.cobbDegrees > largest.cobbDegrees ? curve : largest), first);
}

/**
 * How well curves, as they are seen, fit a class and a pattern: probability of the major span times density of the
 * neighbours' strengths. How far the neighbours reach is drawn alike in all of them and is left out; so is what is
 * called structural, which no single film shows.
 */
export function curvesDensity(curves: readonly CurvePlan[], label: Label, pattern: Pattern): number {
  const major = majorCurve(curves);
  const span = { upper: levelIndex(major.upper), lower: levelIndex(major.lower) };
  const at = curves.indexOf(major);
  const strengthDensity = (neighbour: Neighbour | null, curve: CurvePlan | undefined): number => {
    if (neighbour === null || curve === undefined) return neighbour === null && curve === undefined ? 1 : 0;
    return truncatedNormalDensity(curve.cobbDegrees / major.cobbDegrees, STRENGTHS[neighbour.strength]);
  };
  const { above, below } = NEIGHBOURS[pattern];
  return (
    spanShare(span, label, pattern) *
    strengthDensity(hasRoomAbove(span) ? above : null, curves[at - 1]) *
    strengthDensity(hasRoomBelow(span) ? below : null, curves[at + 1])
  );
}
