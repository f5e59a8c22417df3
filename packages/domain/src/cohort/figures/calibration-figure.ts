import {
  type BrierDecomposition,
  brierDecomposition,
  type CalibrationLine,
  calibrationLine,
  equalMassReliability,
  expectedCalibrationError,
  type ReliabilityBin,
  type Spiegelhalter,
  spiegelhalter,
} from '@plumbline/statistics';
import type { Cases } from './cases-of.ts';
import { valueOrNull } from './value-or-null.ts';

/** How far the probabilities are what happens: they are asked of a screening result next to its discrimination (TRIPOD+AI). */
export interface CalibrationFigure {
  /** At most 15 of equal mass. */
  readonly bins: readonly ReliabilityBin[];
  /** Over the same bins. */
  readonly expectedError: number;
  /** Over ten bins of equal width. */
  readonly brier: BrierDecomposition;
  /** Null where the probabilities part the classes, or one of them is 0 or 1. */
  readonly line: CalibrationLine | null;
  readonly spiegelhalter: Spiegelhalter | null;
}

const binCount = 15;

/** Throws EMPTY without a case. */
export function calibrationFigure({ labels, scores }: Cases, level: number): CalibrationFigure {
  const bins = equalMassReliability(labels, scores, binCount, level);
  return {
    bins,
    expectedError: expectedCalibrationError(bins),
    brier: brierDecomposition(labels, scores),
    line: valueOrNull(() => calibrationLine(labels, scores, level)),
    spiegelhalter: valueOrNull(() => spiegelhalter(labels, scores)),
  };
}
