import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as statistics from './index.ts';

/** The ends of the doubles, where products and differences overflow. */
const farNumber = fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 0, -0, 1, 1e300, 1e-300);
/** Anything a caller may hand over by mistake: NaN, infinities, the ends of the doubles, and ordinary numbers. */
const anyNumber = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 30 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 2, arbitrary: farNumber },
);
const anyArray = fc
  .oneof(fc.array(anyNumber, { maxLength: 12 }), fc.array(farNumber, { maxLength: 12 }))
  .map((values) => Float64Array.from(values));
const anyLabels = fc
  .array(fc.constantFrom(0, 1, 0, 1, 0, 1, 2), { maxLength: 12 })
  .map((values) => Uint8Array.from(values));
const anyTable = fc.array(fc.array(anyNumber, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

/** Every number of a result, however deep. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return value instanceof Float64Array ? [...value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

/** The numbers of the result; none where a StatisticsError says why not. */
function outcomeOf(call: () => unknown): number[] {
  try {
    return numbersOf(call());
  } catch (error) {
    if (error instanceof statistics.StatisticsError) return [];
    throw error;
  }
}

type Given = readonly [Uint8Array, Float64Array, Float64Array, number, number, number, number];

const onCases: Readonly<Record<string, (...given: Given) => unknown>> = {
  twoByTwoTable: (labels, scores, _, threshold) => statistics.twoByTwoTable(labels, scores, threshold),
  auroc: (labels, scores) => statistics.auroc(labels, scores),
  deLong: (labels, scores, _, level) => statistics.deLong(labels, scores, level),
  deLongPairedTest: (labels, scores, other) => statistics.deLongPairedTest(labels, scores, other),
  deLongUnpairedTest: (labels, scores, other) =>
    statistics.deLongUnpairedTest({ labels, scores }, { labels: labels.toReversed(), scores: other }),
  rocCurve: (labels, scores) => statistics.rocCurve(labels, scores),
  thinCurve: (labels, scores) => statistics.thinCurve(statistics.rocCurve(labels, scores)),
  youdenPoint: (labels, scores) => statistics.youdenPoint(statistics.rocCurve(labels, scores)),
  pointAtSensitivity: (labels, scores, _, at) => statistics.pointAtSensitivity(statistics.rocCurve(labels, scores), at),
  pointAtSpecificity: (labels, scores, _, at) => statistics.pointAtSpecificity(statistics.rocCurve(labels, scores), at),
  partialAuroc: (labels, scores, _, least, most) =>
    statistics.partialAuroc(statistics.rocCurve(labels, scores), 'specificity', least, most),
  simultaneousBand: (labels, scores, _, level) =>
    statistics.simultaneousBand(statistics.rocCurve(labels, scores), level),
  bootstrapBand: (labels, scores, at) => statistics.bootstrapBand(labels, scores, at, { seed: 1, replicates: 5 }),
  precisionRecallCurve: (labels, scores) => statistics.precisionRecallCurve(labels, scores),
  obuchowskiRockette: (labels, scores, other) =>
    statistics.obuchowskiRockette({
      labels,
      scores: [
        [scores, other],
        [other, scores.toReversed()],
      ],
    }),
  brierDecomposition: (labels, scores) => statistics.brierDecomposition(labels, scores),
  expectedCalibrationError: (labels, scores) =>
    statistics.expectedCalibrationError(statistics.reliability(labels, scores)),
  spiegelhalter: (labels, scores) => statistics.spiegelhalter(labels, scores),
  calibrationLine: (labels, scores) => statistics.calibrationLine(labels, scores),
  decisionCurve: (labels, scores, thresholds) => statistics.decisionCurve(labels, scores, thresholds),
  blandAltman: (_, first, second) => statistics.blandAltman(first, second),
  kolmogorovSmirnov: (_, first, second) => statistics.kolmogorovSmirnov(first, second),
  populationStabilityIndex: (_, before, now, count) => statistics.populationStabilityIndex(before, now, count),
  cusum: (_, values, __, target, allowance, decisionInterval) =>
    statistics.cusum(values, { target, allowance, decisionInterval }),
  holm: (_, pValues) => statistics.holm(pValues),
  clusteredBootstrap: (_, values) =>
    statistics.clusteredBootstrap(values, (cases) => values[cases[0] ?? 0] ?? 0, { seed: 1, replicates: 5 }),
  wilsonInterval: (_, __, ___, count, total, level) => statistics.wilsonInterval(count, total, level),
  clopperPearsonInterval: (_, __, ___, count, total, level) => statistics.clopperPearsonInterval(count, total, level),
  normalCdf: (_, __, ___, x) => statistics.normalCdf(x),
  normalQuantile: (_, __, ___, p) => statistics.normalQuantile(p),
  logGamma: (_, __, ___, x) => statistics.logGamma(x),
  betaTails: (_, __, ___, x, a, b) => statistics.betaTails(x, a, b),
  betaQuantile: (_, __, ___, p, a, b) => statistics.betaQuantile(p, a, b),
  gammaTails: (_, __, ___, x, a) => statistics.gammaTails(x, a),
  chiSquareQuantile: (_, __, ___, p, df) => statistics.chiSquareQuantile(p, df),
  studentTails: (_, __, ___, t, df) => statistics.studentTails(t, df),
  studentQuantile: (_, __, ___, p, df) => statistics.studentQuantile(p, df),
  fTails: (_, __, ___, f, df1, df2) => statistics.fTails(f, df1, df2),
  fQuantile: (_, __, ___, p, df1, df2) => statistics.fQuantile(p, df1, df2),
};

const onTables: Readonly<Record<string, (table: readonly (readonly number[])[], at: number) => unknown>> = {
  cohenKappa: (table) => statistics.cohenKappa(table, 'quadratic'),
  fleissKappa: (table) => statistics.fleissKappa(table),
  intraclassCorrelation: (table) => statistics.intraclassCorrelation(table.map((row) => Float64Array.from(row))),
  mcNemar: ([[both = 0, onlyFirst = 0, onlySecond = 0] = []], neither) =>
    statistics.mcNemar({ both, onlyFirst, onlySecond, neither }),
  fisherExact: ([[a = 0, m = 0] = [], [b = 0, n = 0] = []]) =>
    statistics.fisherExact({ count: a, total: m }, { count: b, total: n }),
  pairedDifference: ([[both = 0, onlyFirst = 0, onlySecond = 0] = []], neither) =>
    statistics.pairedDifference({ both, onlyFirst, onlySecond, neither }),
};

const onTwoByTwo: Readonly<Record<string, (table: statistics.TwoByTwoTable, at: number) => unknown>> = {
  accuracyMeasures: (table) => statistics.accuracyMeasures(table),
  likelihoodRatios: (table) => statistics.likelihoodRatios(table),
  predictiveValuesAtPrevalence: (table, at) => statistics.predictiveValuesAtPrevalence(table, at),
};

describe('whatever comes in, no NaN comes out: a number, or a StatisticsError', () => {
  test.each(Object.entries(onCases))('%s', (_, call) => {
    const given: fc.Arbitrary<Given> = fc.tuple(
      anyLabels,
      anyArray,
      anyArray,
      anyNumber,
      anyNumber,
      anyNumber,
      anyNumber,
    );
    // Mostly arrays that fit each other, so that the figures are reached.
    const fitting = given.map(([labels, first, second, ...rest]): Given => {
      const length = Math.min(labels.length, first.length, second.length);
      return [labels.subarray(0, length), first.subarray(0, length), second.subarray(0, length), ...rest];
    });
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: given }), (values) => {
        expect(outcomeOf(() => call(...values)).filter(Number.isNaN)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.entries(onTables))('%s', (_, call) => {
    fc.assert(
      fc.property(anyTable, anyNumber, (table, at) => {
        expect(outcomeOf(() => call(table, at)).filter(Number.isNaN)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(onTwoByTwo))('%s', (_, call) => {
    const count = fc.oneof(fc.integer({ min: 0, max: 3 }), anyNumber);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        anyNumber,
        (truePositives, falsePositives, falseNegatives, trueNegatives, at) => {
          const table = { truePositives, falsePositives, falseNegatives, trueNegatives };
          expect(outcomeOf(() => call(table, at)).filter(Number.isNaN)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
