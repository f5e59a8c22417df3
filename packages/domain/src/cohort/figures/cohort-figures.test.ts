import { areaUnderCurve, auroc, type RocCurve, seededRandom } from '@plumbline/statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import calibration from '../../../../statistics/golden/calibration.json' with { type: 'json' };
import roc from '../../../../statistics/golden/roc.json' with { type: 'json' };
import { noCode } from '../cohort-snapshot.ts';
import { cohortFigures } from './cohort-figures.ts';
import { type FigureParameters, usualParameters } from './figure-parameters.ts';
import { outcomeCodes, type TaskColumns } from './task-columns.ts';

const { POSITIVE, NEGATIVE, INDETERMINATE, NONE } = outcomeCodes;
const parameters: FigureParameters = { ...usualParameters, prevalence: 0.1 };

type Row = readonly [truth: number, probability: number, outcome: number, patient: number];

/** Ten patients: four with CMS, five without, one of whom nobody knows. The version's own operating point is 0.5. */
const ten: readonly Row[] = [
  [1, 0.9, POSITIVE, 1],
  [1, 0.7, POSITIVE, 2],
  [1, 0.3, NEGATIVE, 3],
  [1, Number.NaN, INDETERMINATE, 4],
  [0, 0.6, POSITIVE, 5],
  [0, 0.4, NEGATIVE, 6],
  [0, 0.2, NEGATIVE, 7],
  [0, 0.1, NEGATIVE, 8],
  [0, Number.NaN, NONE, 9],
  [noCode, 0.45, NEGATIVE, 10],
];

function columnsOf(rows: readonly Row[]): TaskColumns {
  return {
    truth: Uint8Array.from(rows, ([truth]) => truth),
    probability: Float64Array.from(rows, ([, probability]) => probability),
    outcome: Uint8Array.from(rows, ([, , outcome]) => outcome),
    patient: Uint32Array.from(rows, ([, , , patient]) => patient),
  };
}

function figuresOf(rows: readonly Row[], asked: Partial<FigureParameters> = {}) {
  return cohortFigures({ task: columnsOf(rows), groupings: [], readers: [] }, { ...parameters, ...asked }, true);
}

/** Scores of a study that somebody published, as cases of a cohort. */
function cohortOf(labels: readonly number[], scores: readonly number[]): readonly Row[] {
  return labels.map((label, index) => [label, scores[index] ?? 0, NEGATIVE, index]);
}

describe('the figures of ten studies, by hand', () => {
  test('each study is counted once, and what is left out is counted by its reason', () => {
    expect(figuresOf(ten).counts).toEqual({
      members: 10,
      patients: 10,
      withoutReference: 1,
      indeterminate: 1,
      withoutResult: 1,
      cases: 7,
    });
  });

  test('the table leaves undecided results out, and beside it counts them as wrong', () => {
    const { accuracy } = figuresOf(ten);

    expect(accuracy?.table).toEqual({ truePositives: 2, falseNegatives: 1, falsePositives: 1, trueNegatives: 3 });
    expect(accuracy?.tableWithUndecided).toEqual({
      truePositives: 2,
      falseNegatives: 2,
      falsePositives: 2,
      trueNegatives: 3,
    });
    expect(accuracy?.measures.sensitivity).toMatchObject({ count: 2, total: 3 });
    expect(accuracy?.measuresWithUndecided.sensitivity).toMatchObject({ count: 2, total: 4 });
    // Bayes: 2/3 · 0.1 / (2/3 · 0.1 + 1/4 · 0.9).
    expect(accuracy?.atPrevalence?.positive.estimate).toBeCloseTo(0.0667 / (0.0667 + 0.225), 3);
  });

  test('another threshold says how many more are flagged, also those whom nobody knows, and how many are missed', () => {
    // At 0.25 the studies with 0.3, 0.4 and 0.45 are flagged too, and the one that was missed is found.
    expect(figuresOf(ten, { threshold: 0.25 }).change).toEqual({
      threshold: 0.25,
      flagged: 6,
      flaggedMore: 3,
      missed: 0,
      missedMore: -1,
    });
    expect(figuresOf(ten, { threshold: 0.8 }).change).toMatchObject({ flagged: 1, flaggedMore: -2, missed: 2 });
    // A study exactly at the threshold is flagged, in the table as in the change.
    expect(figuresOf(ten, { threshold: 0.3 }).change).toMatchObject({ flagged: 6, missed: 0 });
    expect(figuresOf(ten, { threshold: 0.3 }).accuracy?.table.truePositives).toBe(3);
    expect(figuresOf(ten).change).toBeNull();
  });

  test('a point of the curve says the table at its threshold', () => {
    const { roc: curve } = figuresOf(ten);
    const point = curve?.thresholds.indexOf(0.6) ?? -1;

    expect(curve?.thresholds[0]).toBeNull();
    expect([curve?.truePositives[point], curve?.falsePositives[point]]).toEqual([2, 1]);
    // Of 3 · 4 pairs, 0.9 and 0.7 stand above all four and 0.3 above two.
    expect(curve?.area.auroc).toBeCloseTo(10 / 12, 14);
  });

  test('no interval by patient where each has one study, and one where a patient has two', () => {
    expect(figuresOf(ten).accuracy?.byPatient).toBeNull();
    const twice = ten.map(([truth, probability, outcome, patient]): Row => [truth, probability, outcome, patient >> 1]);

    expect(figuresOf(twice).accuracy?.byPatient).toMatchObject({ replicates: 2000, seed: 1 });
  });

  test('the probabilities are counted by class in stretches of a twentieth', () => {
    const { distribution } = figuresOf(ten);
    const filled = (counts: readonly number[]) => counts.flatMap((count, place) => (count > 0 ? [place] : []));

    expect(filled(distribution.withCondition)).toEqual([6, 14, 18]);
    expect(filled(distribution.withoutReference)).toEqual([9]);
  });
});

describe('the figures of published data', () => {
  test('the area and its interval are those of pROC', () => {
    const scaled = roc.markers.s100b.map((value) => value / 3);
    const { roc: curve } = figuresOf(cohortOf(roc.labels, scaled));

    expect(curve?.area.auroc).toBeCloseTo(roc.curves.s100b.auroc, 13);
    expect(curve?.area.lower).toBeCloseTo(roc.curves.s100b.lower, 13);
  });

  test('slope, Brier score and Spiegelhalter’s test are those of rms, the decision curve that of R', () => {
    const figures = figuresOf(cohortOf(calibration.labels, calibration.probabilities));

    expect(figures.calibration?.line?.slope.estimate).toBeCloseTo(calibration.valProb.slope, 8);
    expect(figures.calibration?.brier.brier).toBeCloseTo(calibration.valProb.brier, 13);
    expect(figures.calibration?.spiegelhalter?.z).toBeCloseTo(calibration.valProb.z, 10);
    const [, atTenth] = calibration.decision;
    expect(figures.decisionCurve?.[9]?.netBenefit).toBeCloseTo(atTenth?.[1] ?? 0, 13);
  });
});

describe('what always holds', () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom(0, 1, noCode),
      fc.oneof(
        fc.constant(Number.NaN),
        fc.integer({ min: 0, max: 20 }).map((value) => value / 20),
      ),
      fc.constantFrom(POSITIVE, NEGATIVE, INDETERMINATE, NONE),
      fc.integer({ min: 0, max: 5 }),
    ),
    { maxLength: 40 },
  );
  const share = fc.integer({ min: 0, max: 40 }).map((value) => value / 40);

  test('a higher threshold flags fewer, misses more and finds fewer', () => {
    fc.assert(
      fc.property(rows, share, share, (drawn, one, other) => {
        const lower = figuresOf(drawn, { threshold: Math.min(one, other), replicates: 2 });
        const higher = figuresOf(drawn, { threshold: Math.max(one, other), replicates: 2 });

        expect(higher.change?.flagged ?? 0).toBeLessThanOrEqual(lower.change?.flagged ?? 0);
        expect(higher.change?.missed ?? 0).toBeGreaterThanOrEqual(lower.change?.missed ?? 0);
        const sensitivity = (figures: typeof lower) => figures.accuracy?.measures.sensitivity?.count ?? 0;
        expect(sensitivity(higher)).toBeLessThanOrEqual(sensitivity(lower));
      }),
    );
  });

  test('whatever the members, no number is NaN or infinite, and JSON gives the same figures back', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const figures = figuresOf(drawn, { replicates: 2 });

        expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
      }),
    );
  });

  test('both tables hold every study with a reference standard once', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const { accuracy, counts } = figuresOf(drawn, { replicates: 2 });
        const total = (table?: Readonly<Record<string, number>>) =>
          Object.values(table ?? {}).reduce((sum, count) => sum + count, 0);

        expect(total({ ...accuracy?.table })).toBe(counts.cases);
        expect(total({ ...accuracy?.tableWithUndecided })).toBe(counts.members - counts.withoutReference);
      }),
    );
  });

  test('thinning keeps the area of twenty thousand results within a millionth', () => {
    const random = seededRandom(3);
    const many = Array.from({ length: 20_000 }, (_, patient): Row => {
      const truth = random.below(10) === 0 ? 1 : 0;
      return [truth, (random.below(1_000_000) + truth * 400_000) / 1_400_000, NEGATIVE, patient];
    });
    const { labels, scores } = {
      labels: Uint8Array.from(many, ([truth]) => truth),
      scores: Float64Array.from(many, ([, probability]) => probability),
    };
    const { roc: curve } = figuresOf(many);
    const { positives = 0, negatives = 0, truePositives = [], falsePositives = [] } = curve ?? {};
    const thinned = {
      positives,
      negatives,
      thresholds: Float64Array.from(truePositives),
      truePositives: Uint32Array.from(truePositives),
      falsePositives: Uint32Array.from(falsePositives),
      sensitivity: Float64Array.from(truePositives, (count) => count / positives),
      specificity: Float64Array.from(falsePositives, (count) => 1 - count / negatives),
    } satisfies RocCurve;

    expect(truePositives.length).toBeLessThan(600);
    expect(Math.abs(areaUnderCurve(thinned) - auroc(labels, scores))).toBeLessThanOrEqual(1e-6);
  });
});
