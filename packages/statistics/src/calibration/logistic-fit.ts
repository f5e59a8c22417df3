import { StatisticsError } from '../statistics-error.ts';

export interface LogisticFit {
  readonly intercept: number;
  readonly slope: number;
  readonly interceptVariance: number;
  readonly slopeVariance: number;
}

/** Score and information of the log likelihood at one intercept and slope. */
interface Likelihood {
  readonly score: readonly [number, number];
  readonly information: readonly [number, number, number];
}

function likelihoodAt(labels: Uint8Array, x: Float64Array, intercept: number, slope: number): Likelihood {
  let [ofIntercept, ofSlope, plain, mixed, squared] = [0, 0, 0, 0, 0];
  for (let index = 0; index < labels.length; index += 1) {
    const value = x[index] ?? 0;
    const p = 1 / (1 + Math.exp(-(intercept + slope * value)));
    const residual = (labels[index] ?? 0) - p;
    const weight = p * (1 - p);
    ofIntercept += residual;
    ofSlope += residual * value;
    plain += weight;
    mixed += weight * value;
    squared += weight * value * value;
  }
  return { score: [ofIntercept, ofSlope], information: [plain, mixed, squared] };
}

/** The Newton step and the inverse information's diagonal, for both coefficients or for the intercept alone. */
function stepOf({ score, information }: Likelihood, withSlope: boolean) {
  const [plain, mixed, squared] = information;
  if (!withSlope) return { intercept: score[0] / plain, slope: 0, interceptVariance: 1 / plain, slopeVariance: 0 };
  const determinant = plain * squared - mixed * mixed;
  if (!(determinant > 1e-12 * plain * squared)) {
    throw new StatisticsError('NOT_CONVERGED', 'The probabilities do not determine a slope.');
  }
  return {
    intercept: (squared * score[0] - mixed * score[1]) / determinant,
    slope: (plain * score[1] - mixed * score[0]) / determinant,
    interceptVariance: squared / determinant,
    slopeVariance: plain / determinant,
  };
}

/**
 * Maximum likelihood of logit P = intercept + slope·x by Newton's iteration; without `withSlope` the slope stays 1.
 * Throws NOT_CONVERGED where the classes are parted, so that the likelihood has no maximum, or x is constant.
 * Source: McCullagh P, Nelder J. Generalized Linear Models (1989), 4.4.
 */
export function logisticFit(labels: Uint8Array, x: Float64Array, withSlope: boolean): LogisticFit {
  let intercept = 0;
  let slope = withSlope ? 0 : 1;
  for (let round = 0; round < 100; round += 1) {
    const step = stepOf(likelihoodAt(labels, x, intercept, slope), withSlope);
    // The intercept alone may start where nearly all weights are nought and a whole step overshoots; the log likelihood is
    // concave, so shorter steps arrive.
    intercept += withSlope ? step.intercept : Math.max(-4, Math.min(4, step.intercept));
    slope += step.slope;
    if (!Number.isFinite(intercept + slope)) break;
    const moved = Math.abs(step.intercept) + Math.abs(step.slope);
    if (moved <= 1e-10 * (1 + Math.abs(intercept) + Math.abs(slope))) {
      return { intercept, slope, interceptVariance: step.interceptVariance, slopeVariance: step.slopeVariance };
    }
  }
  throw new StatisticsError(
    'NOT_CONVERGED',
    'The probabilities part the two classes; a slope has no largest likelihood.',
  );
}
